namespace BlendedLRS.Learning.Statistics;

/// <summary>The median: of an even number of values the mean of the middle two.</summary>
public static class Median
{
    /// <summary>The median of values in any order; null when there are none.</summary>
    public static double? Of(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Quantile.Of([.. values.Order()], 0.5);
    }
}
