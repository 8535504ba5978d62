using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>The slope of Theil and Sen.</summary>
public sealed class TheilSenTests
{
    /// <summary>The example of Sen 1968, Journal of the American Statistical Association 63:1379: slope 4, 93 % interval 3.71 to 4.38 (also a test case of SciPy).</summary>
    [Fact]
    public void The_example_of_Sen()
    {
        var slope = TheilSen.Fit([(1, 9), (2, 15), (3, 19), (4, 20), (10, 45), (12, 55), (18, 78)], 0.93)!;
        Assert.Equal(4, slope.Value, 1e-12);
        Assert.Equal(3.71, slope.Low, 0.005);
        Assert.Equal(4.38, slope.High, 0.005);
    }

    /// <summary>The slopes are −1, 0.5, 0.667, 1, 1.5 and 2. Four points are so few that the interval is all of them: (6 − 1.645·√8.67)/2 lies below 1.</summary>
    [Fact]
    public void Four_points_by_hand()
    {
        var slope = TheilSen.Fit([(1, 1), (2, 2), (3, 4), (4, 3)], 0.9)!;
        Assert.Equal((0.6667 + 1) / 2, slope.Value, 0.0001);
        Assert.Equal((-1, 2), (slope.Low, slope.High));
    }

    /// <summary>The 28 slopes of 1, 1, 1, 1, 2, 2, 2, 5: the variance is (8·7·21 − 4·3·13 − 3·2·11)/18 = 53, so that at 80 % ranks 9 and 20 are cut; without the ties it would be 65.3 and ranks 8 and 21.</summary>
    [Fact]
    public void Ties_make_the_interval_narrower()
    {
        double[] y = [1, 1, 1, 1, 2, 2, 2, 5];
        var slope = TheilSen.Fit([.. y.Select((value, index) => ((double)index + 1, value))], 0.8)!;
        Assert.Equal(0.25, slope.Value, 1e-12);
        Assert.Equal((0, 0.5), (slope.Low, slope.High));
    }

    [Fact]
    public void Fewer_than_four_points_have_none()
    {
        Assert.Null(TheilSen.Fit([(1, 1), (2, 2), (3, 3)], 0.9));
        Assert.Null(TheilSen.Fit([(1, 1), (1, 2), (1, 3), (1, 4)], 0.9));
    }

    [Fact]
    public void Order_does_not_matter_and_one_odd_point_hardly_does()
    {
        (double, double)[] points = [(1, 2), (2, 4), (3, 6), (4, 800), (5, 10), (6, 12), (7, 14)];
        var slope = TheilSen.Fit(points, 0.9)!;
        Assert.Equal(2, slope.Value, 1e-12);
        Assert.Equal(slope, TheilSen.Fit([.. points.Reverse()], 0.9));
    }

    [Fact]
    public void A_level_line_has_slope_zero_throughout() => Assert.Equal(new Slope(0, 0, 0), TheilSen.Fit([(1, 3), (2, 3), (3, 3), (4, 3)], 0.9));
}
