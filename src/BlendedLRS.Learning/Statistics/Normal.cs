namespace BlendedLRS.Learning.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    // The rational approximations of Wichura (1988), algorithm AS 241, PPND16: highest power first, relative error about 1e-16.
    private static readonly double[] CentreTop =
    [
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e0,
    ];

    private static readonly double[] CentreBottom =
    [
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1,
    ];

    private static readonly double[] SideTop =
    [
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0,
    ];

    private static readonly double[] SideBottom =
    [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1,
    ];

    private static readonly double[] TailTop =
    [
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0,
    ];

    private static readonly double[] TailBottom =
    [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1,
    ];

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        var fromCentre = p - 0.5;
        if (Math.Abs(fromCentre) <= 0.425)
        {
            var inner = 0.180625 - (fromCentre * fromCentre);
            return fromCentre * Polynomial(CentreTop, inner) / Polynomial(CentreBottom, inner);
        }

        var depth = Math.Sqrt(-Math.Log(Math.Min(p, 1 - p)));
        var size = depth <= 5
            ? Polynomial(SideTop, depth - 1.6) / Polynomial(SideBottom, depth - 1.6)
            : Polynomial(TailTop, depth - 5) / Polynomial(TailBottom, depth - 5);
        return fromCentre < 0 ? -size : size;
    }

    /// <summary>How many standard errors an interval reaches to either side: 1.96 for 0.95.</summary>
    /// <param name="confidence">Above 0 and below 1.</param>
    internal static double Reach(double confidence) => Quantile((1 + confidence) / 2);

    private static double Polynomial(double[] coefficients, double x) => coefficients.Aggregate(0.0, (sum, coefficient) => (sum * x) + coefficient);
}
