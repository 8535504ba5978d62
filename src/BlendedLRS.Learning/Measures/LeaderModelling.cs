using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M18: how many leaders let others see what they learn and where they went wrong.</summary>
public static class LeaderModelling
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M18", "Leaders who model learning")
    {
        Definition = "Share of the leaders who shared something they learned, or a mistake, at least once in the period so that at least their team could see it.",
        Formula = "leaders with >= 1 learning-shared or mistake-shared visible to the team or further / leaders",
        Unit = "share 0-1",
        Components = ["modelling"],
        Dimensions = ["period", "unit", "site"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "A leader is who leads at least one other person on at least one day of the period; an entry counts if they did on its day. Each leader counts once, however much they post.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "Coutifaris and Grant 2022, Organization Science 33(4): leaders who shared criticism of themselves raised the safety of their teams a year later; merely asking for feedback did not.",
        Caution = "Never a figure about one leader. Read it beside M19 (psychological safety).",
    };

    /// <summary>The share.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="roster">Who leads whom.</param>
    /// <param name="period">A quarter at the finest.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningEvent> events, IReadOnlyList<Member> members, Roster roster, Period period)
    {
        var leaders = Presence.Keys(members).Where(person => Leads(roster, person, period)).ToHashSet(StringComparer.Ordinal);
        var entries = events.Where(one => period.Contains(one.Day) && IsShared(one) && leaders.Contains(one.Person) && roster.IsLeader(one.Person, one.Day)).ToList();
        var modelling = Crowd.Count(entries);
        return [ResultOf.Ratio(Card, "modelling", modelling, leaders.Count, leaders.Count, entries.Count, modelling)];
    }

    private static bool IsShared(LearningEvent one) =>
        one.Practice is Practice.LearningShared or Practice.MistakeShared && one.Visibility is Visibility.Team or Visibility.Organisation;

    private static bool Leads(Roster roster, string person, Period period) =>
        Enumerable.Range(0, period.Days).Any(day => roster.IsLeader(person, period.First.AddDays(day)));
}
