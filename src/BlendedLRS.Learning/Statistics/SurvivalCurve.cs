namespace BlendedLRS.Learning.Statistics;

/// <summary>How many cases are left after which time, with cases of which the end has not been seen counted as long as they were watched.</summary>
/// <param name="Steps">Ascending by time; none when nothing happened.</param>
public sealed record SurvivalCurve(IReadOnlyList<SurvivalStep> Steps)
{
    private const double Half = 0.5;

    // Shares are products of fractions, so that one half may be missed by a rounding error.
    private const double Tolerance = 1e-9;

    /// <summary>The time by which it has happened to half of the cases; null when that was not seen. Where the curve runs level at one half, the middle of that stretch, as R does.</summary>
    public double? Median
    {
        get
        {
            var reached = Steps.FirstOrDefault(step => step.Survival <= Half + Tolerance);
            if (reached is null || reached.Survival < Half - Tolerance)
            {
                return reached?.Time;
            }

            var next = Steps.FirstOrDefault(step => step.Time > reached.Time);
            return next is null ? reached.Time : (reached.Time + next.Time) / 2;
        }
    }
}
