using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M1: which part of the recorded learning events was formal, and which informal.</summary>
public static class EventShare
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M1", "Formal and informal share of events")
    {
        Definition = "Of the learning events recorded in the period that are formal or informal, the share of each.",
        Formula = "formal events / (formal + informal events); the rest is informal",
        Unit = "share 0-1",
        Components = ["formal", "informal"],
        Dimensions = ["period", "unit", "site", "role-family", "module", "topic", "practice"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Unclassified events stand apart; above 20 % of all there is no value. Events count for the group that the person belonged to on their day.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Surface,
        Source = "product",
        Caution = "Descriptive only: there is no right share. Informal learning is recorded only where somebody tells of it: read it beside M5 (capture ratio).",
    };

    /// <summary>The two shares.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningEvent> events, Period period)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var classified = inPeriod.Where(one => one.Modality != Modality.Unclassified).ToList();
        var unclassified = Certainty.Unclassified(inPeriod);
        return [Share("formal", Modality.Formal), Share("informal", Modality.Informal)];

        MeasureResult Share(string component, Modality modality)
        {
            var those = classified.Where(one => one.Modality == modality).ToList();
            return ResultOf.Ratio(Card, component, those.Count, classified.Count, Crowd.Count(classified), classified.Count, Crowd.Count(those)).WithUnclassified(unclassified);
        }
    }
}
