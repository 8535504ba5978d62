namespace BlendedLRS.Learning.RuleSets;

/// <summary>One rule: either cases, of which the first that holds decides, or what the sender said.</summary>
internal sealed record Rule<T>
    where T : struct, Enum
{
    public required string Id { get; init; }

    /// <summary>Why, in a sentence for people.</summary>
    public required string Note { get; init; }

    public IReadOnlyList<RuleCase<T>>? Cases { get; init; }

    public SaidClause? Said { get; init; }
}
