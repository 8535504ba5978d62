using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>Quantiles of Student's t: the printed table, the closed forms, and the density added up.</summary>
public sealed class StudentTTests
{
    /// <summary>Critical values of the NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2 (three decimals).</summary>
    [Theory]
    [InlineData(0.95, 1, 6.314)]
    [InlineData(0.975, 1, 12.706)]
    [InlineData(0.975, 4, 2.776)]
    [InlineData(0.975, 5, 2.571)]
    [InlineData(0.95, 10, 1.812)]
    [InlineData(0.975, 10, 2.228)]
    [InlineData(0.995, 10, 3.169)]
    [InlineData(0.9, 20, 1.325)]
    [InlineData(0.975, 30, 2.042)]
    [InlineData(0.975, 100, 1.984)]
    public void A_quantile_is_that_of_the_table(double p, double degrees, double expected)
    {
        Assert.Equal(expected, StudentT.Quantile(p, degrees), 0.0005);
        Assert.Equal(-expected, StudentT.Quantile(1 - p, degrees), 0.0005);
    }

    /// <summary>With one degree of freedom it is Cauchy's distribution: tan(π(p − ½)); with two (2p − 1)/√(2p(1 − p)).</summary>
    [Theory]
    [InlineData(0.51)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(0.99)]
    [InlineData(0.9999)]
    public void One_and_two_degrees_have_closed_forms(double p)
    {
        Assert.Equal(1, StudentT.Quantile(p, 1) / Math.Tan(Math.PI * (p - 0.5)), 1e-10);
        Assert.Equal(1, StudentT.Quantile(p, 2) / (((2 * p) - 1) / Math.Sqrt(2 * p * (1 - p))), 1e-10);
    }

    /// <summary>The density of 4.5 degrees is Γ(2.75)/(√(4.5π)Γ(2.25))·(1 + t²/4.5)^−2.75; by Simpson's rule from 0 to the quantile it makes p − ½. Γ(2.75) = 1.75·0.75·Γ(0.75), Γ(2.25) = 1.25·Γ(1.25).</summary>
    [Fact]
    public void Degrees_need_not_be_whole()
    {
        const double threeQuarters = 1.2254167024651776;
        const double fiveQuarters = 0.9064024770554771;
        var scale = 1.75 * 0.75 * threeQuarters / (Math.Sqrt(4.5 * Math.PI) * 1.25 * fiveQuarters);
        var end = StudentT.Quantile(0.975, 4.5);
        const int Steps = 10_000;
        var sum = Enumerable.Range(0, Steps + 1).Sum(step =>
        {
            var t = end * step / Steps;
            var weight = step is 0 or Steps ? 1 : step % 2 == 0 ? 2 : 4;
            return weight * scale * Math.Pow(1 + (t * t / 4.5), -2.75);
        });
        Assert.Equal(0.475, sum * end / Steps / 3, 1e-10);
    }

    [Fact]
    public void Many_degrees_come_near_the_normal_distribution() => Assert.Equal(Normal.Quantile(0.975), StudentT.Quantile(0.975, 1e6), 1e-5);

    [Fact]
    public void The_middle_is_zero() => Assert.Equal(0, StudentT.Quantile(0.5, 3));
}
