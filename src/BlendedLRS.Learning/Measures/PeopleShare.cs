using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M3: how many people learned formally, informally, in both ways, or in neither.</summary>
public static class PeopleShare
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M3", "People who blend")
    {
        Definition = "Everybody who belonged to the group in the period falls into one of four: only formal learning, only informal, both, or none recorded.",
        Formula = "people of each of the four / people who belonged to the group on at least one day; the four add up to 1",
        Unit = "share 0-1",
        Components = ["only-formal", "only-informal", "both", "none"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Leavers and joiners count like everybody else, part-timers as one person. Who has unclassified events alone counts under none; above 20 % unclassified events there is no value.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "product",
        Caution = "\"None\" means none recorded, not none learned: read it beside M5 (capture ratio). \"Both\" is the best single figure of a blend, and one event of each is enough for it.",
    };

    /// <summary>The four shares.</summary>
    /// <param name="events">Learning events of the group, of any time; those of others are left out.</param>
    /// <param name="members">The group.</param>
    /// <param name="period">The period.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningEvent> events, IReadOnlyList<Member> members, Period period)
    {
        var group = Presence.Keys(members);
        var inPeriod = events.Where(one => period.Contains(one.Day) && group.Contains(one.Person)).ToList();
        var formal = Crowd.Of(inPeriod.Where(one => one.Modality == Modality.Formal));
        var informal = Crowd.Of(inPeriod.Where(one => one.Modality == Modality.Informal));
        var unclassified = Certainty.Unclassified(inPeriod);
        return
        [
            Share("only-formal", person => formal.Contains(person) && !informal.Contains(person)),
            Share("only-informal", person => informal.Contains(person) && !formal.Contains(person)),
            Share("both", person => formal.Contains(person) && informal.Contains(person)),
            Share("none", person => !formal.Contains(person) && !informal.Contains(person)),
        ];

        MeasureResult Share(string component, Func<string, bool> belongs)
        {
            var those = group.Count(belongs);
            return ResultOf.Ratio(Card, component, those, group.Count, group.Count, inPeriod.Count, those).WithUnclassified(unclassified);
        }
    }
}
