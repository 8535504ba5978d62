namespace BlendedLRS.Learning.Resolution;

/// <summary>From the first feedback that no revision had addressed to the release of the revision that did.</summary>
/// <param name="Key">The registration that ties its Statements together, else the module key and the moment it was opened.</param>
/// <param name="ModuleKey">The module.</param>
/// <param name="Opened">The first feedback.</param>
public sealed record ReworkCase(string Key, string ModuleKey, DateTimeOffset Opened)
{
    /// <summary>When the revision was released; null while the case is open, or when it was declined.</summary>
    public DateTimeOffset? Released { get; init; }

    /// <summary>When it was declined; null when it was not.</summary>
    public DateTimeOffset? Declined { get; init; }

    /// <summary>Statements of feedback that belong to it.</summary>
    public IReadOnlyList<Guid> Feedback { get; init; } = [];

    /// <summary>People who gave that feedback.</summary>
    public IReadOnlyList<string> Givers { get; init; } = [];
}
