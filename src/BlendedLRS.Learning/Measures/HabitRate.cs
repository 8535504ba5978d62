using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M7: how many people learn informally nearly every week.</summary>
public static class HabitRate
{
    /// <summary>How many weeks are looked at.</summary>
    public const int Weeks = 4;

    /// <summary>In how many of them somebody must have learned.</summary>
    public const int LearningWeeks = 3;

    /// <summary>Weeks with less attendance than this are skipped.</summary>
    public const double LeastAttendance = 0.5;

    // Beyond a quarter back it would be the habit of another time.
    private const int FurthestWeeks = 13;
    private const int DaysOfWeek = 7;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M7", "Habit rate")
    {
        Definition = "Share of the people of the group who learned informally in at least three of the last four weeks.",
        Formula = "people with >= 1 informal event in >= 3 of the last 4 ISO weeks / people who belonged to the group on at least one day",
        Unit = "share 0-1",
        Components = ["habit"],
        Dimensions = ["period", "unit", "site", "role-family"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Whole weeks that ended within the period or before. Weeks in which less than half of the people attended (holidays) are skipped and earlier ones taken instead, up to 13 weeks back; "
            + "fewer than four weeks: no value. Joiners and leavers count like everybody else, part-timers as one person.",
        MinimumPeople = 10,
        Layer = MeasureLayer.Behaviour,
        Source = "product",
        Caution = "It sees only what is recorded: read it beside M5 (capture ratio). Never a streak of one person for others to see.",
    };

    /// <summary>The share.</summary>
    /// <param name="events">Learning events of the group's people, of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="period">The period.</param>
    /// <param name="attendance">Share of the people who attended, 0 to 1, by the Monday of a week; a week without an entry was an ordinary one.</param>
    /// <param name="today">The first day that is not over.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events, IReadOnlyList<Member> members, Period period, IReadOnlyDictionary<DateOnly, double> attendance, DateOnly today)
    {
        var group = Presence.Keys(members);
        var end = today < period.End ? today : period.End;
        var latest = MondayOf(end).AddDays(-DaysOfWeek);
        if (latest.AddDays(DaysOfWeek) <= period.First)
        {
            return [ResultOf.Nothing(Card, "habit", NoValueReason.TooEarly, group.Count, 0)];
        }

        var weeks = Enumerable.Range(0, FurthestWeeks)
            .Select(back => latest.AddDays(-back * DaysOfWeek))
            .Where(monday => attendance.GetValueOrDefault(monday, 1) >= LeastAttendance)
            .Take(Weeks)
            .ToHashSet();
        if (weeks.Count < Weeks)
        {
            return [ResultOf.Nothing(Card, "habit", NoValueReason.TooFew, group.Count, 0)];
        }

        var theirs = events.Where(one => group.Contains(one.Person) && weeks.Contains(MondayOf(one.Day))).ToList();
        var informal = theirs.Where(one => one.Modality == Modality.Informal).ToList();
        var habitual = informal.GroupBy(one => one.Person, StringComparer.Ordinal).Count(person => person.Select(one => MondayOf(one.Day)).Distinct().Count() >= LearningWeeks);
        return [ResultOf.Ratio(Card, "habit", habitual, group.Count, group.Count, informal.Count, habitual).WithUnclassified(Certainty.Unclassified(theirs))];
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % DaysOfWeek));
}
