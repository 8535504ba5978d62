using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>The bootstrap over people.</summary>
public sealed class BootstrapTests
{
    /// <summary>Of two people with 0 and 1, a draw has the mean 0, ½ or 1 with the chances ¼, ½, ¼: the middle 95 % reach from 0 to 1, the middle 40 % are ½ alone.</summary>
    [Fact]
    public void Two_people_can_be_told_by_hand()
    {
        Assert.Equal(new Interval(0, 1), Bootstrap.Interval(2, draw => draw.Average(), 0.95, 2000, 1));
        Assert.Equal(new Interval(0.5, 0.5), Bootstrap.Interval(2, draw => draw.Average(), 0.4, 2000, 1));
    }

    /// <summary>The mean of 100 people of whom half have 1 varies by √(0.25/100) = 0.05, so that 95 % lie within 0.5 ± 0.098.</summary>
    [Fact]
    public void Many_people_come_near_the_normal_interval()
    {
        var interval = Bootstrap.Interval(100, draw => draw.Average(person => person % 2), 0.95, 4000, 7)!;
        Assert.Equal(0.402, interval.Low, 0.0101);
        Assert.Equal(0.598, interval.High, 0.0101);
    }

    [Fact]
    public void A_draw_has_as_many_as_there_are_and_repeats_some()
    {
        var sawRepeat = false;
        Bootstrap.Interval(
            5,
            draw =>
            {
                Assert.Equal(5, draw.Count);
                Assert.All(draw, person => Assert.InRange(person, 0, 4));
                sawRepeat |= draw.Distinct().Count() < 5;
                return 0;
            },
            0.9,
            50,
            1);
        Assert.True(sawRepeat);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        Assert.Equal(Spread(11), Spread(11));
        Assert.NotEqual(Spread(11), Spread(12));
    }

    [Fact]
    public void Draws_without_a_value_are_left_out_until_they_are_too_many()
    {
        var round = 0;
        Assert.Equal(new Interval(1, 1), Bootstrap.Interval(5, _ => round++ % 10 == 0 ? null : 1, 0.9, 100, 1));
        round = 0;
        Assert.Null(Bootstrap.Interval(5, _ => round++ % 9 == 0 ? null : 1, 0.9, 100, 1));
    }

    [Fact]
    public void One_person_has_no_interval() => Assert.Null(Bootstrap.Interval(1, _ => 1, 0.9, 100, 1));

    private static Interval? Spread(ulong seed) => Bootstrap.Interval(30, draw => draw.Average(person => person * person), 0.9, 200, seed);
}
