namespace BlendedLRS.Learning.Statistics;

/// <summary>Quantiles with linear interpolation: type 7 of Hyndman and Fan (1996), which is what R and spreadsheets give by default.</summary>
public static class Quantile
{
    /// <summary>The quantile of values in ascending order; null when there are none.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <param name="p">0 to 1.</param>
    public static double? Of(IReadOnlyList<double> sorted, double p)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        if (sorted.Count == 0)
        {
            return null;
        }

        var place = (sorted.Count - 1) * p;
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Count - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
