namespace BlendedLRS.Learning.RuleSets;

/// <summary>When the condition holds, the axis has the value.</summary>
internal sealed record RuleCase<T>
    where T : struct, Enum
{
    public required Condition When { get; init; }

    public required T Then { get; init; }
}
