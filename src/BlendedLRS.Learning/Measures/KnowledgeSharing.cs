using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M22: the network of who helped whom to learn, as figures without names.</summary>
public static class KnowledgeSharing
{
    /// <summary>With fewer pairs of helper and helped a network says nothing.</summary>
    public const int FewestPairs = 20;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M22", "Knowledge sharing")
    {
        Definition = "The directed network helper to helped of the period: how many people it reaches, how often help goes both ways (as it is, and beyond chance), "
            + "how much of it crosses units, and how much hangs on the tenth who give most.",
        Formula = "E = pairs helper-helped. reach = people with >= 1 tie / people; reciprocity r = pairs whose reverse is in E / #E; corrected = (r - a) / (1 - a), a = #E / (n (n - 1)); "
            + "cross-unit = ties between two units / ties with both units known; concentration = ties given by the top tenth of people / ties given",
        Unit = "share 0-1; corrected reciprocity up to 1, below 0 when help goes both ways less than by chance",
        Components = ["reach", "reciprocity", "corrected-reciprocity", "cross-unit", "concentration"],
        Dimensions = ["period", "unit", "site"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Fewer than 20 pairs: no value. Reach, cross-unit and concentration take ties with at least one end in the group, reciprocity those with both, since nothing is known of "
            + "pairs outside. The unit is that of the day. The top tenth is of all members, rounded up.",
        MinimumPeople = 10,
        Layer = MeasureLayer.Behaviour,
        Source = "Cross, Borgatti and Parker 2001 (advice networks); Garlaschelli and Loffredo 2004 (corrected reciprocity); Dalka and Zwolak 2022 (networks of units without names).",
        Caution = "Only help that was recorded is seen. Never a list of names.",
    };

    /// <summary>The five values.</summary>
    /// <param name="ties">Ties that touch the group, of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="roster">Who was in which unit.</param>
    /// <param name="period">The period, by the day of the helper.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<Tie> ties, IReadOnlyList<Member> members, Roster roster, Period period)
    {
        var group = Presence.Keys(members);
        var touching = ties
            .Where(tie => tie.Helper != tie.Helped && (group.Contains(tie.Helper) || group.Contains(tie.Helped)) && period.Contains(roster.DayOf(tie.Helper, tie.Time)))
            .ToList();
        return
        [
            Reach(touching, group),
            .. Reciprocity([.. touching.Where(tie => group.Contains(tie.Helper) && group.Contains(tie.Helped))], group),
            CrossUnit(touching, roster),
            Concentration([.. touching.Where(tie => group.Contains(tie.Helper))], group),
        ];
    }

    private static MeasureResult Reach(IReadOnlyList<Tie> ties, HashSet<string> group)
    {
        var reached = PeopleOf(ties).Count(group.Contains);
        return IsTooSmall(ties)
            ? ResultOf.Nothing(Card, "reach", NoValueReason.TooFew, group.Count, ties.Count)
            : ResultOf.Ratio(Card, "reach", reached, group.Count, group.Count, ties.Count, reached);
    }

    private static IEnumerable<MeasureResult> Reciprocity(IReadOnlyList<Tie> inside, HashSet<string> group)
    {
        var people = PeopleOf(inside).Count;
        if (IsTooSmall(inside))
        {
            return [ResultOf.Nothing(Card, "reciprocity", NoValueReason.TooFew, people, inside.Count), ResultOf.Nothing(Card, "corrected-reciprocity", NoValueReason.TooFew, people, inside.Count)];
        }

        var pairs = Pairs(inside);
        var mutual = pairs.Where(pair => pairs.Contains((pair.Helped, pair.Helper))).ToList();
        var reciprocity = (double)mutual.Count / pairs.Count;
        var density = pairs.Count / ((double)group.Count * (group.Count - 1));

        // In a network in which everybody helps everybody, nothing is left to compare with chance.
        var corrected = density < 1 ? (reciprocity - density) / (1 - density) : (double?)null;
        return
        [
            ResultOf.Ratio(Card, "reciprocity", mutual.Count, pairs.Count, people, inside.Count, mutual.Select(pair => pair.Helper).Distinct(StringComparer.Ordinal).Count()),
            ResultOf.Value(Card, "corrected-reciprocity", corrected, people, inside.Count),
        ];
    }

    private static MeasureResult CrossUnit(IReadOnlyList<Tie> ties, Roster roster)
    {
        var placed = ties
            .Select(tie => (Tie: tie, Helper: UnitOf(tie.Helper, tie), Helped: UnitOf(tie.Helped, tie)))
            .Where(tie => tie.Helper is not null && tie.Helped is not null)
            .ToList();
        var crossing = placed.Where(tie => tie.Helper != tie.Helped).Select(tie => tie.Tie).ToList();
        IReadOnlyList<Tie> known = [.. placed.Select(tie => tie.Tie)];
        var people = PeopleOf(known).Count;
        return IsTooSmall(known)
            ? ResultOf.Nothing(Card, "cross-unit", NoValueReason.TooFew, people, known.Count)
            : ResultOf.Ratio(Card, "cross-unit", crossing.Count, known.Count, people, known.Count, PeopleOf(crossing).Count);

        string? UnitOf(string person, Tie tie) => roster.PlacementOf(person, roster.DayOf(person, tie.Time))?.Unit;
    }

    private static MeasureResult Concentration(IReadOnlyList<Tie> given, HashSet<string> group)
    {
        var byHelper = given.CountBy(tie => tie.Helper, StringComparer.Ordinal).Select(helper => helper.Value).OrderDescending().ToList();
        var top = byHelper.Take((group.Count + 9) / 10).ToList();
        return IsTooSmall(given)
            ? ResultOf.Nothing(Card, "concentration", NoValueReason.TooFew, byHelper.Count, given.Count)
            : ResultOf.Ratio(Card, "concentration", top.Sum(), given.Count, byHelper.Count, given.Count);
    }

    private static bool IsTooSmall(IReadOnlyList<Tie> ties) => Pairs(ties).Count < FewestPairs;

    private static HashSet<(string Helper, string Helped)> Pairs(IReadOnlyList<Tie> ties) => [.. ties.Select(tie => (tie.Helper, tie.Helped))];

    private static HashSet<string> PeopleOf(IEnumerable<Tie> ties) => ties.SelectMany(tie => new[] { tie.Helper, tie.Helped }).ToHashSet(StringComparer.Ordinal);
}
