using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>Quantiles and the median as R has them by default (type 7).</summary>
public sealed class QuantileTests
{
    /// <summary>R: <c>quantile(1:10)</c> gives 1.00 3.25 5.50 7.75 10.00.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 3.25)]
    [InlineData(0.5, 5.5)]
    [InlineData(0.75, 7.75)]
    [InlineData(1, 10)]
    public void Between_two_values_it_is_interpolated(double p, double expected) =>
        Assert.Equal(expected, Quantile.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], p)!.Value, 1e-12);

    [Fact]
    public void Of_nothing_there_is_none()
    {
        Assert.Null(Quantile.Of([], 0.5));
        Assert.Null(Median.Of([]));
    }

    [Fact]
    public void The_median_does_not_mind_the_order()
    {
        Assert.Equal(3, Median.Of([9, 1, 3]));
        Assert.Equal(2.5, Median.Of([4, 3, 1, 2]));
        Assert.Equal(7, Median.Of([7]));
    }
}
