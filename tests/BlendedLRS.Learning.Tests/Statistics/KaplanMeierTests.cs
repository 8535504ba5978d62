using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>Survival curves, against the tables of the data sets that textbooks and R's <c>survival</c> use.</summary>
public sealed class KaplanMeierTests
{
    /// <summary>R, package survival, data <c>aml</c> (Miller 1997), <c>survfit(Surv(time, status) ~ x)</c>: time, at risk, events, survival, standard error; median 31.</summary>
    [Fact]
    public void Leukemia_with_maintenance()
    {
        var curve = KaplanMeier.Fit(Cases("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"));
        Same(
            curve,
            (9, 11, 1, 0.909, 0.0867),
            (13, 10, 1, 0.818, 0.1163),
            (18, 8, 1, 0.716, 0.1397),
            (23, 7, 1, 0.614, 0.1526),
            (31, 5, 1, 0.491, 0.1642),
            (34, 4, 1, 0.368, 0.1627),
            (48, 2, 1, 0.184, 0.1535));
        Assert.Equal(31, curve.Median);
    }

    /// <summary>The same without maintenance: median 23; nobody is left at 45.</summary>
    [Fact]
    public void Leukemia_without_maintenance()
    {
        var curve = KaplanMeier.Fit(Cases("5 5 8 8 12 16+ 23 27 30 33 43 45"));
        Same(
            curve,
            (5, 12, 2, 0.8333, 0.1076),
            (8, 10, 2, 0.6667, 0.1361),
            (12, 8, 1, 0.5833, 0.1423),
            (23, 6, 1, 0.4861, 0.1481),
            (27, 5, 1, 0.3889, 0.1470),
            (30, 4, 1, 0.2917, 0.1387),
            (33, 3, 1, 0.1944, 0.1219),
            (43, 2, 1, 0.0972, 0.0919),
            (45, 1, 1, 0, 0));
        Assert.Equal(23, curve.Median);
    }

    /// <summary>The trial of 6-mercaptopurine (Freireich 1963, Gehan 1965; <c>gehan</c> in R's MASS): medians 23 and 8 weeks.</summary>
    [Fact]
    public void Remission_with_6_MP()
    {
        var treated = KaplanMeier.Fit(Cases("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"));
        Same(
            treated,
            (6, 21, 3, 0.857, 0.0764),
            (7, 17, 1, 0.807, 0.0869),
            (10, 15, 1, 0.753, 0.0963),
            (13, 12, 1, 0.690, 0.1068),
            (16, 11, 1, 0.627, 0.1141),
            (22, 7, 1, 0.538, 0.1282),
            (23, 6, 1, 0.448, 0.1346));
        Assert.Equal(23, treated.Median);
        Assert.Equal(8, KaplanMeier.Fit(Cases("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23")).Median);
    }

    [Fact]
    public void Half_is_not_reached_while_most_are_open()
    {
        Assert.Null(KaplanMeier.Fit(Cases("1 2+ 3+ 4+")).Median);
        Assert.Null(KaplanMeier.Fit(Cases("1+ 2+")).Median);
        Assert.Null(KaplanMeier.Fit([]).Median);
        Assert.Empty(KaplanMeier.Fit(Cases("1+ 2+")).Steps);
    }

    [Fact]
    public void Where_all_is_seen_the_median_is_the_ordinary_one()
    {
        Assert.Equal(2.5, KaplanMeier.Fit(Cases("4 1 3 2")).Median);
        Assert.Equal(2, KaplanMeier.Fit(Cases("3 1 2")).Median);
        Assert.Equal(2, KaplanMeier.Fit(Cases("1 2 9+ 9+")).Median);
    }

    private static (double Time, bool Happened)[] Cases(string text) =>
        [.. text.Split(' ').Select(one => (double.Parse(one.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture), !one.EndsWith('+')))];

    private static void Same(SurvivalCurve curve, params (double Time, int AtRisk, int Events, double Survival, double Error)[] expected)
    {
        Assert.Equal(expected.Select(row => (row.Time, row.AtRisk, row.Events)), curve.Steps.Select(step => (step.Time, step.AtRisk, step.Events)));
        Assert.All(expected.Zip(curve.Steps), pair =>
        {
            Assert.Equal(pair.First.Survival, pair.Second.Survival, 0.0005);
            Assert.Equal(pair.First.Error, Math.Sqrt(pair.Second.Variance), 0.00006);
        });
    }
}
