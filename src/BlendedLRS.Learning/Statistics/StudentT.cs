namespace BlendedLRS.Learning.Statistics;

/// <summary>The distribution of Student's t.</summary>
public static class StudentT
{
    private const int Halvings = 200;

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="degrees">Degrees of freedom, at least 1, not necessarily whole.</param>
    public static double Quantile(double p, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        if (p == 0.5)
        {
            return 0;
        }

        // The distribution is symmetric, so only the upper tail is searched, by halving: slow, and never wrong.
        var tail = Math.Min(p, 1 - p);
        var low = 0.0;
        var high = 1.0;
        while (UpperTail(high, degrees) > tail)
        {
            low = high;
            high *= 2;
        }

        for (var halving = 0; halving < Halvings && high - low > 0; halving++)
        {
            var middle = low + ((high - low) / 2);
            if (middle == low || middle == high)
            {
                break;
            }

            (low, high) = UpperTail(middle, degrees) > tail ? (middle, high) : (low, middle);
        }

        return p < 0.5 ? -high : high;
    }

    /// <summary>The share of the distribution above a positive value.</summary>
    private static double UpperTail(double t, double degrees) => IncompleteBeta.Of(degrees / (degrees + (t * t)), degrees / 2, 0.5) / 2;
}
