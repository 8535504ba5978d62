using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M13: whether those who give feedback on modules hear back.</summary>
public static class FeedbackClosure
{
    /// <summary>Days within which an answer counts, unless told otherwise.</summary>
    public const int DefaultDays = 90;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M13", "Feedback closure")
    {
        Definition = "Share of the feedback on modules received in the period that was answered within 90 days: by a revision, by declining it with a reason, or by a reply; and by a revision alone.",
        Formula = "feedback answered within D = 90 d / feedback received; feedback whose revision was released within D / feedback received",
        Unit = "share 0-1",
        Components = ["answered", "closed-by-revision"],
        Dimensions = ["period", "unit", "site", "role-family", "module", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "A period has no value until D days after its end: its last feedback has to have the same time as its first. Feedback to people and applause are not counted.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Surface,
        Source = "product",
        Caution = "Quick replies close feedback without changing anything: read it beside M14 (effect of rework).",
    };

    /// <summary>The two shares.</summary>
    /// <param name="feedback">Feedback of the group, given at any time.</param>
    /// <param name="period">When it was received.</param>
    /// <param name="asOf">Up to when answers are known.</param>
    /// <param name="zone">Decides on which day a moment fell.</param>
    /// <param name="days">Within how many days an answer counts.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<Feedback> feedback, Period period, DateTimeOffset asOf, TimeZoneInfo zone, int days = DefaultDays)
    {
        var received = feedback.Where(entry => entry.ModuleKey is not null && entry.Applauded is null && period.Contains(entry.Time, zone)).ToList();
        var isComplete = CalendarDay.Of(asOf, zone) >= period.End.AddDays(days);
        return
        [
            Share("answered", entry => entry.Answered is null || entry.Revised < entry.Answered ? entry.Revised : entry.Answered),
            Share("closed-by-revision", entry => entry.Revised),
        ];

        MeasureResult Share(string component, Func<Feedback, DateTimeOffset?> closed)
        {
            var givers = received.Select(entry => entry.Giver).OfType<string>().Distinct(StringComparer.Ordinal).Count();
            var inTime = received.Count(entry => closed(entry) is { } time && time <= entry.Time.AddDays(days));
            return isComplete
                ? ResultOf.Ratio(Card, component, inTime, received.Count, givers, received.Count)
                : ResultOf.Nothing(Card, component, NoValueReason.TooEarly, givers, received.Count);
        }
    }
}
