using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Measures;

/// <summary>M8: whether everybody has access to a baseline, and has covered it.</summary>
public static class BaselineCoverage
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M8", "Baseline coverage")
    {
        Definition = "Of the people whom a baseline set is for: who can take all of its items (a), who has covered all of them (b), how much of it people have covered on average (c), and for whom items were waived.",
        Formula = "a: people with access to every item / eligible people; b: people with every item valid on the day / eligible people; c: covered items / (eligible people x items)",
        Unit = "share 0-1",
        Components = ["access", "complete", "mean-coverage", "waived"],
        Dimensions = ["day", "baseline-set", "unit", "site", "role-family"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Eligible is who belongs to the audience on the day and has for longer than the days of grace (30); leavers drop out. Completions end with their validity. "
            + "Waived items count as covered and are shown apart. What people report by themselves does not count.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Surface,
        Source = "product",
        Caution = "Coverage is no learning culture. For mandatory sets 100 % of b is the aim, and b of a unit is published however small it is; read access beside it: who cannot take an item cannot cover it.",
    };

    /// <summary>The four shares.</summary>
    /// <param name="set">The set.</param>
    /// <param name="statuses">The status of everybody of the group on the day.</param>
    public static IReadOnlyList<MeasureResult> Compute(BaselineSet set, IReadOnlyList<BaselineStatus> statuses)
    {
        ArgumentNullException.ThrowIfNull(set);
        var covered = statuses.Sum(status => status.Covered);
        var people = statuses.Count;
        return
        [
            Share("access", status => status.Accessible == status.Items),
            Share("complete", status => status.IsComplete) with { NeedsNoMinimum = set.IsMandatory },
            ResultOf.Ratio(Card, "mean-coverage", covered, statuses.Sum(status => status.Items), people, covered, statuses.Count(status => status.Covered > 0)),
            Share("waived", status => status.Waived > 0),
        ];

        MeasureResult Share(string component, Func<BaselineStatus, bool> has)
        {
            var those = statuses.Count(has);
            return ResultOf.Ratio(Card, component, those, people, people, covered, those);
        }
    }
}
