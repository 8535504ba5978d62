using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M2: which part of the recorded learning time was formal, and which informal.</summary>
public static class MinuteShare
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M2", "Formal and informal share of minutes")
    {
        Definition = "Of the minutes spent in formal or informal learning events of the period, the share of each.",
        Formula = "minutes of formal events / minutes of formal and informal events; the rest is informal",
        Unit = "share 0-1",
        Components = ["formal", "informal"],
        Dimensions = ["period", "unit", "site", "role-family", "module", "topic", "practice"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Minutes that nobody sent are imputed as the median of the same practice in the organisation; one event counts eight hours at most. More than half of the minutes imputed, "
            + "more than half of the events without minutes, or more than 20 % of events unclassified: no value. One person with more than half of the formal or of the informal minutes: not published.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Surface,
        Source = "ROA (Maastricht) found about 93 % of the learning time of Dutch workers to be informal in 2010, asked in a survey; the computation is the product's.",
        Caution = "Recorded minutes are not learning time: read it beside M5 (capture ratio). There is no right share.",
    };

    /// <summary>The two shares.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="period">The period.</param>
    /// <param name="imputation">What the organisation knows of the length of each practice.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningEvent> events, Period period, MinuteImputation imputation)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var both = MinuteSum.Of(inPeriod.Where(one => one.Modality != Modality.Unclassified), imputation);
        var formal = MinuteSum.Of(inPeriod.Where(one => one.Modality == Modality.Formal), imputation);
        var informal = MinuteSum.Of(inPeriod.Where(one => one.Modality == Modality.Informal), imputation);
        var unclassified = Certainty.Unclassified(inPeriod);

        // Each share tells the other one, so that whoever dominates either dominates both.
        var dominance = Nullable.Compare(formal.Dominance, informal.Dominance) > 0 ? formal.Dominance : informal.Dominance;
        return [Share("formal", formal), Share("informal", informal)];

        MeasureResult Share(string component, MinuteSum part) =>
            (ResultOf.Ratio(Card, component, part.Total, both.Total, both.People, both.Events, part.People) with { Dominance = dominance })
                .WithMinutes(both)
                .WithUnclassified(unclassified);
    }
}
