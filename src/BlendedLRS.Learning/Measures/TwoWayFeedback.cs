using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M25: whether feedback also goes up.</summary>
public static class TwoWayFeedback
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M25", "Two-way feedback")
    {
        Definition = "Feedback that people gave to those who lead them, for each feedback that those gave them; and its share of both.",
        Formula = "upward entries / downward entries; upward / (upward + downward)",
        Unit = "ratio; share 0-1 for upward-share",
        Components = ["ratio", "upward-share"],
        Dimensions = ["period", "unit", "site"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "The direction is that of the organisation's tree on the day, over any number of levels. Feedback between peers, to modules and applause are not counted.",
        MinimumPeople = 10,
        Layer = MeasureLayer.Behaviour,
        Source = "product",
        Caution = "Only feedback that was recorded is seen. Read it beside M19 (psychological safety).",
    };

    /// <summary>The ratio and the share.</summary>
    /// <param name="feedback">Feedback of any time.</param>
    /// <param name="members">The group: an entry counts when its giver or its receiver belongs to it.</param>
    /// <param name="roster">Who leads whom.</param>
    /// <param name="period">The period, by the day of the giver.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<Feedback> feedback, IReadOnlyList<Member> members, Roster roster, Period period)
    {
        var group = Presence.Keys(members);
        var entries = feedback
            .Where(entry => entry is { Giver: not null, Receiver: not null, Applauded: null } && (group.Contains(entry.Giver) || group.Contains(entry.Receiver)))
            .Select(entry => (Giver: entry.Giver!, Receiver: entry.Receiver!, Day: roster.DayOf(entry.Giver!, entry.Time)))
            .Where(entry => period.Contains(entry.Day))
            .ToList();
        var upward = entries.Where(entry => roster.Manages(entry.Receiver, entry.Giver, entry.Day)).Select(entry => entry.Giver).ToList();
        var downward = entries.Where(entry => roster.Manages(entry.Giver, entry.Receiver, entry.Day)).Select(entry => entry.Giver).ToList();
        var both = upward.Count + downward.Count;
        var givers = upward.Concat(downward).Distinct(StringComparer.Ordinal).Count();
        var upwardGivers = upward.Distinct(StringComparer.Ordinal).Count();
        return
        [
            ResultOf.Ratio(Card, "ratio", upward.Count, downward.Count, givers, both, upwardGivers),
            ResultOf.Ratio(Card, "upward-share", upward.Count, both, givers, both, upwardGivers),
        ];
    }
}
