namespace BlendedLRS.Server.Web.Charts;

/// <summary>An axis from zero to a round number of hours.</summary>
/// <param name="Most">Minutes at the end of the axis.</param>
/// <param name="Step">Minutes between grid lines.</param>
internal sealed record AmountScale(double Most, double Step)
{
    private static readonly double[] RoundHours = [0.5, 1, 2, 5, 10, 20, 25, 50];

    /// <summary>The smallest axis of at most four steps that holds the largest amount.</summary>
    public static AmountScale For(double largestMinutes)
    {
        var hours = Math.Max(largestMinutes / 60, 0.5);
        var magnitude = 1.0;
        while (hours > magnitude * 200)
        {
            magnitude *= 10;
        }

        var step = RoundHours.Select(round => round * magnitude).First(round => round * 4 >= hours);
        return new AmountScale(Math.Ceiling(hours / step) * step * 60, step * 60);
    }

    /// <summary>The grid lines.</summary>
    public IEnumerable<double> Lines
    {
        get
        {
            for (var line = 0; line * Step <= Most + 0.5; line++)
            {
                yield return line * Step;
            }
        }
    }
}
