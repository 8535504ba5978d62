namespace BlendedLRS.Learning.Statistics;

/// <summary>The interval of Wilson (1927) for a share: holds for few cases and near 0 and 1, where the textbook's does not.</summary>
public static class Wilson
{
    /// <summary>The interval; from 0 to 1 when there are no cases.</summary>
    /// <param name="x">Cases with the property, 0 to n.</param>
    /// <param name="n">All cases.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static Interval Interval(int x, int n, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, n);
        if (n == 0)
        {
            return new Interval(0, 1);
        }

        var z = Normal.Reach(confidence);
        var share = (double)x / n;
        var centre = (2 * x) + (z * z);
        var half = z * Math.Sqrt((z * z) + (4 * x * (1 - share)));
        var scale = 2 * (n + (z * z));

        // At the ends the bounds are exactly 0 and 1; rounding must not push them beyond.
        return new Interval(x == 0 ? 0 : (centre - half) / scale, x == n ? 1 : (centre + half) / scale);
    }
}
