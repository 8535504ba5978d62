namespace BlendedLRS.Learning.Measures;

/// <summary>M27: how many people of every level shape the plan for learning.</summary>
public static class CoCreation
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M27", "Breadth of co-creation")
    {
        Definition = "People who took part in at least one event of the plan, for each person of the mean headcount, as a whole and by level; and how evenly they come from the levels.",
        Formula = "people in >= 1 plan event / mean daily headcount; -sum(p ln p) / ln(number of levels), p = share of a level among those people",
        Unit = "people for each head; evenness 0-1",
        Components = ["breadth", "evenness", "breadth:<level>"],
        Dimensions = ["period", "unit", "site", "level"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "With many leavers the breadth may pass 1, since people are counted and heads are a mean. Fewer than two levels, or nobody of a known level: no evenness.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "product; evenness: entropy of Shannon over its largest value.",
        Caution = "Presence is not influence: look at what became of what people said.",
    };

    /// <summary>The breadth, the evenness, and the breadth of each level in the order of its name.</summary>
    /// <param name="participations">Of any time.</param>
    /// <param name="members">The group.</param>
    /// <param name="levels">The level of each person: <c>employee</c>, <c>lead</c>; who is missing has none.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<PlanParticipation> participations, IReadOnlyList<Member> members, IReadOnlyDictionary<string, string> levels, Period period)
    {
        var group = Presence.Keys(members);
        var events = participations.Where(one => period.Contains(one.Day) && group.Contains(one.Person)).ToList();
        var byLevel = members.GroupBy(member => levels.GetValueOrDefault(member.Person, ""), StringComparer.Ordinal)
            .Where(level => level.Key.Length > 0)
            .OrderBy(level => level.Key, StringComparer.Ordinal)
            .Select(level => Breadth($"breadth:{level.Key}", [.. level], events, period))
            .ToList();
        return [Breadth("breadth", members, events, period), Evenness(byLevel), .. byLevel];
    }

    private static MeasureResult Breadth(string component, IReadOnlyList<Member> members, IReadOnlyList<PlanParticipation> events, Period period)
    {
        var people = Presence.Keys(members);
        var own = events.Where(one => people.Contains(one.Person)).ToList();
        var took = own.Select(one => one.Person).Distinct(StringComparer.Ordinal).Count();
        return ResultOf.Ratio(Card, component, took, Presence.MeanHeadcount(members, period.Days), people.Count, own.Count, took);
    }

    private static MeasureResult Evenness(IReadOnlyList<MeasureResult> levels)
    {
        var all = levels.Sum(level => level.Numerator ?? 0);
        var entropy = levels.Select(level => (level.Numerator ?? 0) / all).Where(share => share > 0).Sum(share => -share * Math.Log(share));
        return ResultOf.Value(Card, "evenness", levels.Count >= 2 && all > 0 ? entropy / Math.Log(levels.Count) : null, (int)all, levels.Sum(level => level.Events));
    }
}
