using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>The rules of one axis in their order of precedence.</summary>
internal sealed record Axis<T>
    where T : struct, Enum
{
    /// <summary>The kinds that the axis speaks of; all when absent.</summary>
    public IReadOnlyList<LearningKind>? For { get; init; }

    public required IReadOnlyList<Rule<T>> Rules { get; init; }
}
