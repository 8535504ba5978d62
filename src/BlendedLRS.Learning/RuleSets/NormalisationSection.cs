namespace BlendedLRS.Learning.RuleSets;

/// <summary>How IRIs are made comparable: prefixes are exchanged first (the longest that fits), then whole IRIs.</summary>
internal sealed record NormalisationSection
{
    public required IReadOnlyList<PrefixRule> Prefixes { get; init; }

    public required IReadOnlyDictionary<string, string> Aliases { get; init; }
}
