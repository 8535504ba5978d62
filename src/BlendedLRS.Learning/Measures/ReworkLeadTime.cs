using BlendedLRS.Learning.Resolution;
using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M12: how long it takes from feedback on a module to the revision that answers it.</summary>
public static class ReworkLeadTime
{
    /// <summary>With fewer cases than this they are listed, and there is no median.</summary>
    public const int FewestCases = 5;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M12", "Lead time of rework")
    {
        Definition = "Median days from the first feedback that no revision had addressed to the release that did, over the cases opened in the period; and what became of the cases.",
        Formula = "median of Kaplan and Meier over (release - first feedback), open cases censored; cases released, declined and open / cases",
        Unit = "days; share 0-1 for the others",
        Components = ["median", "released", "declined", "open"],
        Dimensions = ["period", "unit", "module", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Fewer than five cases: a list and no median. A declined case is watched until it was declined. More than half still open: too early.",
        MinimumPeople = null,
        Layer = MeasureLayer.Surface,
        Source = "Kaplan and Meier 1958; the definition of a case is the product's.",
        Caution = "A plain mean over closed cases would flatter, since slow cases are still open. Read it beside M13 and M14.",
    };

    /// <summary>The four values.</summary>
    /// <param name="cases">Cases opened at any time.</param>
    /// <param name="period">When they were opened.</param>
    /// <param name="asOf">Up to when their end is known.</param>
    /// <param name="zone">Decides on which day a moment fell.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<ReworkCase> cases, Period period, DateTimeOffset asOf, TimeZoneInfo zone)
    {
        var opened = OpenedIn(cases, period, asOf, zone);
        var givers = opened.SelectMany(one => one.Givers).Distinct(StringComparer.Ordinal).Count();
        var waits = opened.Select(one => WaitOf(one, asOf)).ToList();
        return
        [
            MedianOf(waits, givers) with { NeedsNoMinimum = true },
            Share("released", wait => wait.IsReleased),
            Share("declined", wait => wait.IsDeclined),
            Share("open", wait => !wait.IsReleased && !wait.IsDeclined),
        ];

        MeasureResult Share(string component, Func<ReworkWait, bool> holds) => ResultOf.Ratio(Card, component, waits.Count(holds), waits.Count, givers, waits.Count) with { NeedsNoMinimum = true };
    }

    /// <summary>The cases one by one, the longest first.</summary>
    public static IReadOnlyList<ReworkWait> List(IReadOnlyList<ReworkCase> cases, Period period, DateTimeOffset asOf, TimeZoneInfo zone) =>
        [.. OpenedIn(cases, period, asOf, zone).Select(one => WaitOf(one, asOf)).OrderByDescending(wait => wait.Days).ThenBy(wait => wait.Case, StringComparer.Ordinal)];

    private static MeasureResult MedianOf(IReadOnlyList<ReworkWait> waits, int givers)
    {
        if (waits.Count < FewestCases)
        {
            return ResultOf.Nothing(Card, "median", waits.Count == 0 ? NoValueReason.NoData : NoValueReason.TooFew, givers, waits.Count);
        }

        return KaplanMeier.Fit([.. waits.Select(wait => (wait.Days, wait.IsReleased))]).Median is { } median
            ? ResultOf.Value(Card, "median", median, givers, waits.Count)
            : ResultOf.Nothing(Card, "median", NoValueReason.TooEarly, givers, waits.Count);
    }

    private static List<ReworkCase> OpenedIn(IReadOnlyList<ReworkCase> cases, Period period, DateTimeOffset asOf, TimeZoneInfo zone) =>
        [.. cases.Where(one => one.Opened <= asOf && period.Contains(one.Opened, zone))];

    private static ReworkWait WaitOf(ReworkCase one, DateTimeOffset asOf)
    {
        var released = one.Released <= asOf ? one.Released : null;
        var declined = released is null && one.Declined <= asOf ? one.Declined : null;
        return new ReworkWait(one.Key, one.ModuleKey, ((released ?? declined ?? asOf) - one.Opened).TotalDays, released is not null, declined is not null);
    }
}
