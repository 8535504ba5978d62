namespace BlendedLRS.Learning.Statistics;

/// <summary>The interval of Newcombe (1998), method 10, for the difference of two independent shares: made of the two intervals of Wilson, without continuity correction.</summary>
public static class Newcombe
{
    /// <summary>The interval of x1/n1 - x2/n2, within -1 to 1; all of it when one side has no cases.</summary>
    /// <param name="x1">Cases with the property on the first side.</param>
    /// <param name="n1">All cases of it.</param>
    /// <param name="x2">Cases with the property on the second side.</param>
    /// <param name="n2">All cases of it.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static Interval Difference(int x1, int n1, int x2, int n2, double confidence)
    {
        var first = Wilson.Interval(x1, n1, confidence);
        var second = Wilson.Interval(x2, n2, confidence);
        if (n1 == 0 || n2 == 0)
        {
            return new Interval(-1, 1);
        }

        var p1 = (double)x1 / n1;
        var p2 = (double)x2 / n2;
        var difference = p1 - p2;
        return new Interval(
            Math.Max(-1, difference - Length(p1 - first.Low, second.High - p2)),
            Math.Min(1, difference + Length(first.High - p1, p2 - second.Low)));
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
