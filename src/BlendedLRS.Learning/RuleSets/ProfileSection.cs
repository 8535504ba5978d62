namespace BlendedLRS.Learning.RuleSets;

/// <summary>The terms of the published profile that are read outside the rules.</summary>
internal sealed record ProfileSection
{
    /// <summary>Category ids of the profile begin with this; a version number follows.</summary>
    public required string Category { get; init; }

    public required string Visibility { get; init; }

    public required string DurationBasis { get; init; }

    public required string PlannedDuration { get; init; }
}
