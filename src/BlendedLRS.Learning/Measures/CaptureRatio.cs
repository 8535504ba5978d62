using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M5: how much of the informal learning is recorded at all.</summary>
public static class CaptureRatio
{

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M5", "Capture ratio")
    {
        Definition = "The minutes of informal learning that were recorded for each head and week, against those that people told of in a survey.",
        Formula = "recorded informal minutes / (member days / 7) / surveyed informal minutes of a person in a week; recorded also for each full-time equivalent",
        Unit = "ratio (captured); minutes for each head or full-time equivalent and week",
        Components = ["captured", "recorded-per-head", "recorded-per-fte"],
        Dimensions = ["period", "unit", "site", "role-family"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "No survey: no ratio. Joiners and leavers count with their days, part-timers by their full-time equivalent in the last value. Minutes are imputed, capped and protected as in M2.",
        MinimumPeople = 10,
        Layer = MeasureLayer.Surface,
        Source = "product",
        Caution = "Expected far below 1: it tells how much of informal learning the record sees, not how much there is. It belongs beside M1 and M2 wherever they are shown.",
    };

    /// <summary>The ratio and what it is made of.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="period">The period.</param>
    /// <param name="imputation">What the organisation knows of the length of each practice.</param>
    /// <param name="pulse">The survey; null when there was none.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events, IReadOnlyList<Member> members, Period period, MinuteImputation imputation, InformalPulse? pulse)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var informal = MinuteSum.Of(inPeriod.Where(one => one.Modality == Modality.Informal), imputation);
        var unclassified = Certainty.Unclassified(inPeriod);
        var headWeeks = Presence.PersonWeeks(members);
        var fteWeeks = Presence.FteWeeks(members);
        var perHead = headWeeks > 0 ? informal.Total / headWeeks : 0;
        return
        [
            Judged(ResultOf.Ratio(Card, "captured", perHead, headWeeks > 0 ? pulse?.MinutesPerWeek ?? 0 : 0, pulse?.Respondents ?? 0, informal.Events, informal.People)),
            Judged(ResultOf.Ratio(Card, "recorded-per-head", informal.Total, headWeeks, members.Count, informal.Events, informal.People)),
            Judged(ResultOf.Ratio(Card, "recorded-per-fte", informal.Total, fteWeeks, members.Count, informal.Events, informal.People)),
        ];

        MeasureResult Judged(MeasureResult result) => (result with { Dominance = informal.Dominance }).WithMinutes(informal).WithUnclassified(unclassified);
    }
}
