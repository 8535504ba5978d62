using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M23: how many people move to another role or unit, and how many had learned for it before.</summary>
public static class InternalMobility
{
    private const int MonthsBack = 12;
    private const int ReorganisationPeople = 10;
    private const int FewestEvents = 3;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M23", "Internal mobility")
    {
        Definition = "Moves to another role or unit over twelve months, for each person of the mean headcount; and the share of moves to a role with known skills "
            + "before which the person learned for those skills at least three times within twelve months.",
        Formula = "moves / mean daily headcount, 12 months; moves with >= 3 events on skills of the target role in the 12 months before / moves to a role whose skills are mapped",
        Unit = "moves for each person; share 0-1 for learning-linked",
        Components = ["rate", "learning-linked"],
        Dimensions = ["period", "unit", "site", "role-family"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "A day on which ten or more people moved is a reorganisation and left out with all its moves. The least number of people is one of movers.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "Usual definition of the internal mobility rate; practitioners know of no right number.",
        Caution = "Learning before a move is an association, not its cause.",
    };

    /// <summary>The first day of the twelve months that end with a period.</summary>
    public static DateOnly FirstDay(Period period) => period.End.AddMonths(-MonthsBack);

    /// <summary>The rate and the share.</summary>
    /// <param name="changes">Moves of the whole organisation: a reorganisation cannot be seen in one unit alone.</param>
    /// <param name="events">Learning events of the group, of the twelve months and the twelve before them.</param>
    /// <param name="members">The group over the twelve months from <see cref="FirstDay"/> on.</param>
    /// <param name="period">A quarter or a year; the twelve months end with it.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<RoleChange> changes, IReadOnlyList<LearningEvent> events, IReadOnlyList<Member> members, Period period)
    {
        var from = FirstDay(period);
        var group = Presence.Keys(members);
        var moves = changes.Where(change => from <= change.Day && change.Day < period.End && (change.IsTransfer || change.FromRole != change.ToRole))
            .GroupBy(change => change.Day)
            .Where(day => day.Select(change => change.Person).Distinct(StringComparer.Ordinal).Count() < ReorganisationPeople)
            .SelectMany(day => day)
            .Where(change => group.Contains(change.Person))
            .ToList();
        var mapped = moves.Where(move => move.Skills.Count > 0).ToList();
        var learned = events.Where(one => one.Topics.Count > 0).ToLookup(one => one.Person, StringComparer.Ordinal);
        var linked = mapped.Where(move => learned[move.Person].Count(one => IsPreparing(one, move)) >= FewestEvents).ToList();
        return
        [
            ResultOf.Ratio(Card, "rate", moves.Count, Presence.MeanHeadcount(members, period.End.DayNumber - from.DayNumber), group.Count, moves.Count, CountMovers(moves)),
            ResultOf.Ratio(Card, "learning-linked", linked.Count, mapped.Count, CountMovers(mapped), mapped.Count, CountMovers(linked)),
        ];
    }

    private static bool IsPreparing(LearningEvent one, RoleChange move) =>
        move.Day.AddMonths(-MonthsBack) <= one.Day && one.Day < move.Day && one.Topics.Intersect(move.Skills, StringComparer.Ordinal).Any();

    private static int CountMovers(IEnumerable<RoleChange> moves) => moves.Select(move => move.Person).Distinct(StringComparer.Ordinal).Count();
}
