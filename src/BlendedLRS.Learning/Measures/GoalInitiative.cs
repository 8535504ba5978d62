using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M17: who sets learning goals, and whether those that people propose are answered.</summary>
public static class GoalInitiative
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M17", "Goal initiative")
    {
        Definition = "Of the learning goals set in the period, the share that people proposed themselves; of those, how many were answered, how many of the answered were approved, and after how many days.",
        Formula = "proposed / (proposed + directed); answered / proposed; approved / answered; median days from proposal to answer (Kaplan-Meier)",
        Unit = "share 0-1; days (days-to-answer)",
        Components = ["proposed", "answered", "approved", "days-to-answer"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Goals without an answer count as waiting until the moment of computing, so that ignored goals do not flatter the days; while fewer than half are answered there is no median: too early.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "product",
        Caution = "Many proposals without answers are worse than few with them: read the four together.",
    };

    /// <summary>The four values.</summary>
    /// <param name="goals">Goals of the group, of any time.</param>
    /// <param name="period">In which they were set.</param>
    /// <param name="asOf">Up to when answers are known.</param>
    /// <param name="zone">Decides on which day a goal was set.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<Goal> goals, Period period, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        var set = goals.Where(goal => period.Contains(goal.Proposed, zone)).ToList();
        var proposed = set.Where(goal => !goal.IsDirected).ToList();
        var answered = proposed.Where(goal => AnswerOf(goal, asOf) is not null).ToList();
        var approved = answered.Where(goal => goal.Approved is { } time && time == AnswerOf(goal, asOf)).ToList();
        return [Share("proposed", proposed, set), Share("answered", answered, proposed), Share("approved", approved, answered), DaysToAnswer(proposed, asOf)];

        static MeasureResult Share(string component, List<Goal> part, List<Goal> whole) =>
            ResultOf.Ratio(Card, component, part.Count, whole.Count, People(whole), whole.Count, People(part));
    }

    private static MeasureResult DaysToAnswer(List<Goal> proposed, DateTimeOffset asOf)
    {
        var curve = KaplanMeier.Fit([.. proposed.Select(goal => (Math.Max(0, ((AnswerOf(goal, asOf) ?? asOf) - goal.Proposed).TotalDays), AnswerOf(goal, asOf) is not null))]);
        var result = ResultOf.Value(Card, "days-to-answer", curve.Median, People(proposed), proposed.Count);
        return proposed.Count > 0 && result.Value is null ? result with { Reason = NoValueReason.TooEarly } : result;
    }

    /// <summary>When a goal was answered first; null when it was not by then.</summary>
    private static DateTimeOffset? AnswerOf(Goal goal, DateTimeOffset asOf)
    {
        var first = goal.Approved is null || goal.Rejected < goal.Approved ? goal.Rejected : goal.Approved;
        return first <= asOf ? first : null;
    }

    private static int People(List<Goal> goals) => goals.Select(goal => goal.Person).Distinct(StringComparer.Ordinal).Count();
}
