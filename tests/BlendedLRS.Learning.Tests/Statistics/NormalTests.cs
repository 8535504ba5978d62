using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>Quantiles of the normal distribution, against R's <c>qnorm</c>.</summary>
public sealed class NormalTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.995, 2.5758293035489004)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-5, -4.264890793922825)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-15, -7.941345326170998)]
    public void A_quantile_is_that_of_qnorm(double p, double expected) => Assert.Equal(expected, Normal.Quantile(p), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    public void There_is_none_at_the_ends(double p) => Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(p));
}
