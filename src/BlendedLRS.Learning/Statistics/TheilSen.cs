namespace BlendedLRS.Learning.Statistics;

/// <summary>The line of Theil (1950) and Sen (1968): the median of the slopes between every two points, which single odd points hardly move.</summary>
public static class TheilSen
{
    private const int FewestPoints = 4;

    /// <summary>The slope; null with fewer than four points or when none differ in x.</summary>
    /// <param name="points">The points, in any order.</param>
    /// <param name="confidence">Above 0 and below 1. The interval is cut from the ordered slopes by the variance of Kendall's S; with few points it is all of them, however high the confidence.</param>
    public static Slope? Fit(IReadOnlyList<(double X, double Y)> points, double confidence)
    {
        ArgumentNullException.ThrowIfNull(points);
        double[] slopes = [.. Slopes(points).Order()];
        if (points.Count < FewestPoints || slopes.Length == 0)
        {
            return null;
        }

        // Both ranks are rounded outwards: an interval may be too wide, never too narrow.
        var reach = Normal.Reach(confidence) * Math.Sqrt(Variance(points));
        var below = (int)Math.Floor((slopes.Length - reach) / 2) - 1;
        var above = (int)Math.Ceiling((slopes.Length + reach) / 2);
        return new Slope(Quantile.Of(slopes, 0.5)!.Value, slopes[Math.Max(below, 0)], slopes[Math.Min(above, slopes.Length - 1)]);
    }

    private static IEnumerable<double> Slopes(IReadOnlyList<(double X, double Y)> points) =>
        from one in Enumerable.Range(0, points.Count)
        from other in Enumerable.Range(one + 1, points.Count - one - 1)
        where points[one].X != points[other].X
        select (points[other].Y - points[one].Y) / (points[other].X - points[one].X);

    /// <summary>The variance of Kendall's S when there is no trend, with ties in x and in y (Kendall, Rank Correlation Methods, chapter 4).</summary>
    private static double Variance(IReadOnlyList<(double X, double Y)> points)
    {
        double n = points.Count;
        var x = Ties(points.Select(point => point.X));
        var y = Ties(points.Select(point => point.Y));
        return ((n * (n - 1) * ((2 * n) + 5)) - x.Spread - y.Spread) / 18
            + (x.Triples * y.Triples / (9 * n * (n - 1) * (n - 2)))
            + (x.Pairs * y.Pairs / (2 * n * (n - 1)));
    }

    private static (double Spread, double Triples, double Pairs) Ties(IEnumerable<double> values)
    {
        double[] sizes = [.. values.GroupBy(value => value).Select(tied => (double)tied.Count())];
        return (sizes.Sum(t => t * (t - 1) * ((2 * t) + 5)), sizes.Sum(t => t * (t - 1) * (t - 2)), sizes.Sum(t => t * (t - 1)));
    }
}
