namespace BlendedLRS.Learning.RuleSets;

/// <summary>IRIs that begin with <see cref="From"/> are read as if they began with <see cref="To"/>.</summary>
internal sealed record PrefixRule
{
    public required string From { get; init; }

    public required string To { get; init; }
}
