using System.Text.Json;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Facts;

/// <summary>What many facts have in common, so that a store keeps it once: the axes and the rules that decided.</summary>
/// <param name="Kind">What the Statement speaks of.</param>
/// <param name="Grain">How large the thing is that was learned.</param>
/// <param name="Practice">How people learned.</param>
/// <param name="Modality">Formal or informal.</param>
/// <param name="MinutesBasis">Where the minutes come from.</param>
/// <param name="Rules">The ids of the rules, as a JSON array.</param>
public sealed record Conclusion(LearningKind Kind, Grain Grain, Practice Practice, Modality Modality, DurationBasis MinutesBasis, string Rules)
{
    /// <summary>The conclusion of a fact.</summary>
    public static Conclusion Of(LearningFact fact) =>
        new(fact.Kind, fact.Grain, fact.Practice, fact.Modality, fact.MinutesBasis, JsonSerializer.Serialize(fact.MatchedRules));
}
