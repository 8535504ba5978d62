using System.Text.Json;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Facts;

/// <summary>What many facts have in common: the axes and the rules that decided.</summary>
internal sealed record Conclusion(LearningKind Kind, Grain Grain, Practice Practice, Modality Modality, DurationBasis MinutesBasis, string Rules)
{
    public static Conclusion Of(LearningFact fact) =>
        new(fact.Kind, fact.Grain, fact.Practice, fact.Modality, fact.MinutesBasis, JsonSerializer.Serialize(fact.MatchedRules));

    public void Bind(PreparedStatement statement) => statement
        .Bind(1, Kind.ToString())
        .Bind(2, Grain.ToString())
        .Bind(3, Practice.ToString())
        .Bind(4, Modality.ToString())
        .Bind(5, MinutesBasis.ToString())
        .Bind(6, Rules);
}
