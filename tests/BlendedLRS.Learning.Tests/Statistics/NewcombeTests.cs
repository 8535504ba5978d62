using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>Intervals of shares and of their differences, against the tables of Newcombe's two papers.</summary>
public sealed class NewcombeTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17:857, table I, method 3 (Wilson), 95 %.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_of_a_share_is_that_of_the_table(int x, int n, double low, double high) => Near(low, high, Wilson.Interval(x, n, 0.95));

    /// <summary>Newcombe 1998, Statistics in Medicine 17:873, table II, method 10, 95 %.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void The_interval_of_a_difference_is_that_of_the_table(int x1, int n1, int x2, int n2, double low, double high)
    {
        Near(low, high, Newcombe.Difference(x1, n1, x2, n2, 0.95));
        Near(-high, -low, Newcombe.Difference(x2, n2, x1, n1, 0.95));
    }

    [Fact]
    public void Nobody_counted_says_nothing()
    {
        Assert.Equal(new Interval(0, 1), Wilson.Interval(0, 0, 0.95));
        Assert.Equal(new Interval(-1, 1), Newcombe.Difference(3, 4, 0, 0, 0.95));
        Assert.Equal(new Interval(-1, 1), Newcombe.Difference(0, 0, 3, 4, 0.95));
    }

    [Fact]
    public void Everybody_has_an_upper_end_of_exactly_one()
    {
        Assert.Equal(0, Wilson.Interval(0, 49, 0.9).Low);
        Assert.Equal(1, Wilson.Interval(49, 49, 0.9).High);
    }

    [Fact]
    public void More_cases_with_the_property_than_cases_is_a_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(3, 2, 0.95));

    private static void Near(double low, double high, Interval interval)
    {
        Assert.Equal(low, interval.Low, 0.00005);
        Assert.Equal(high, interval.High, 0.00005);
    }
}
