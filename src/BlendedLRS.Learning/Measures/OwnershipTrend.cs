using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Measures;

/// <summary>M16: whether ownership shifts from managers to employees.</summary>
public static class OwnershipTrend
{
    private const double Confidence = 0.9;
    private const double MonthsOfQuarter = 3;
    private const double Points = 100;

    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M16", "Shift of ownership")
    {
        Definition = "By how many percentage points the share of employee-led and co-created learning (M15) changes from quarter to quarter.",
        Formula = "Theil-Sen slope of employee-led + co-created over at least four quarters, with a 90 % interval",
        Unit = "percentage points for each quarter",
        Components = OwnershipShare.Bases(),
        Dimensions = ["unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Quarter,
        EdgeCases = "Quarters whose shares have no value are left out; with fewer than four left there is no slope and no arrow. The number of people is that of the quarter with the fewest.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Behaviour,
        Source = "Sen 1968, Journal of the American Statistical Association 63(324); there is no norm.",
        Caution = "Only the direction counts, and only when the interval excludes 0. A new source of enrolments changes it without anybody deciding otherwise: read it beside the share of unknown ownership in M15.",
    };

    /// <summary>One slope for each basis of M15.</summary>
    /// <param name="quarters">The results of M15 by their quarter. Only those that may be published belong here, so that nothing of the others can come out.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyDictionary<Period, IReadOnlyList<MeasureResult>> quarters) =>
        [.. Card.Components.Select(basis => Trend(basis, [.. quarters.Select(quarter => PointOf(quarter.Key, quarter.Value, basis)).OfType<Point>()]))];

    private static MeasureResult Trend(string basis, List<Point> points)
    {
        var slope = TheilSen.Fit([.. points.OrderBy(point => point.Quarter).Select(point => (point.Quarter, point.Share))], Confidence);
        return new MeasureResult(Card.Id, basis)
        {
            Value = slope?.Value,
            Low = slope?.Low,
            High = slope?.High,
            Reason = slope is not null ? NoValueReason.None : points.Count == 0 ? NoValueReason.NoData : NoValueReason.TooFew,
            People = points.Count == 0 ? 0 : points.Min(point => point.People),
            Events = points.Sum(point => point.Events),
        };
    }

    private static Point? PointOf(Period quarter, IReadOnlyList<MeasureResult> shares, string basis)
    {
        var employee = shares.FirstOrDefault(share => share.Component == OwnershipShare.ComponentOf(basis, "employee-led"));
        var both = shares.FirstOrDefault(share => share.Component == OwnershipShare.ComponentOf(basis, "co-created"));
        return employee?.Value is { } one && both?.Value is { } other
            ? new Point(((quarter.First.Year * 12) + quarter.First.Month) / MonthsOfQuarter, Points * (one + other), employee.People, employee.Events)
            : null;
    }

    private sealed record Point(double Quarter, double Share, int People, int Events);
}
