using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M21: how much people try out, and whether they dare to say that it did not work.</summary>
public static class Experimentation
{
    private const int FewestTeams = 5;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M21", "Experimentation")
    {
        Definition = "Experiments started, for each 100 months of people and of full-time equivalents; the share of teams with at least one; the share concluded; "
            + "and the share of those that did not meet the expectation.",
        Formula = "100 x experiments / person-months; teams with >= 1 / teams; concluded / started; concluded with success = false / concluded",
        Unit = "experiments for each 100 person-months; share 0-1 for the others",
        Components = ["rate", "rate-fte", "teams", "concluded", "not-met"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Concluded means that its success was said. The share of teams needs at least five teams. A team is that of the person on the day of the experiment.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "Watkins and Marsick: inquiry dimension of the DLOQ; the rest is the product's.",
        Caution = "A share 'not met' near 0 tells of hiding rather than of brilliance. Read the rate beside the concluded share.",
    };

    /// <summary>The five values.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="teams">Keys of its teams: the units that people belong to directly.</param>
    /// <param name="roster">Who was in which team.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events, IReadOnlyList<Member> members, IReadOnlyCollection<string> teams, Roster roster, Period period)
    {
        var started = events.Where(one => one.Practice == Practice.Experiment && period.Contains(one.Day)).ToList();
        var concluded = started.Where(one => one.Success is not null).ToList();
        var notMet = concluded.Where(one => one.Success == false).ToList();
        var people = Presence.Keys(members).Count;
        return
        [
            ResultOf.Ratio(Card, "rate", started.Count, Presence.PersonMonths(members, period), people, started.Count, Crowd.Count(started), 100),
            ResultOf.Ratio(Card, "rate-fte", started.Count, Presence.FteMonths(members, period), people, started.Count, Crowd.Count(started), 100),
            OfTeams(started, people, teams, roster),
            ResultOf.Ratio(Card, "concluded", concluded.Count, started.Count, Crowd.Count(started), started.Count, Crowd.Count(concluded)),
            ResultOf.Ratio(Card, "not-met", notMet.Count, concluded.Count, Crowd.Count(concluded), concluded.Count, Crowd.Count(notMet)),
        ];
    }

    private static MeasureResult OfTeams(IReadOnlyList<LearningEvent> started, int people, IReadOnlyCollection<string> teams, Roster roster)
    {
        var all = teams.ToHashSet(StringComparer.Ordinal);
        var ofTeams = started.Select(one => (one.Person, Team: roster.PlacementOf(one.Person, one.Day)?.Unit)).Where(one => one.Team is not null && all.Contains(one.Team)).ToList();
        var trying = ofTeams.Select(one => one.Team).Distinct(StringComparer.Ordinal).Count();
        var doers = ofTeams.Select(one => one.Person).Distinct(StringComparer.Ordinal).Count();
        return all.Count is > 0 and < FewestTeams
            ? ResultOf.Nothing(Card, "teams", NoValueReason.TooFew, people, ofTeams.Count)
            : ResultOf.Ratio(Card, "teams", trying, all.Count, people, ofTeams.Count, doers);
    }
}
