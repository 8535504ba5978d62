using BlendedLRS.Learning.Statistics;

namespace BlendedLRS.Learning.Tests.Statistics;

/// <summary>The generator of numbers.</summary>
public sealed class SplitMix64Tests
{
    /// <summary>The first numbers of seed 1234567 as listed at Rosetta Code, task "Pseudo-random numbers/Splitmix64".</summary>
    [Fact]
    public void The_numbers_are_those_of_the_published_list()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToList());
    }

    [Fact]
    public void Every_number_below_the_limit_is_as_likely()
    {
        var random = new SplitMix64(3);
        var counts = new int[7];
        for (var draw = 0; draw < 70_000; draw++)
        {
            counts[random.Below(7)]++;
        }

        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void A_unit_number_lies_from_zero_to_below_one()
    {
        var random = new SplitMix64(4);
        var drawn = Enumerable.Range(0, 10_000).Select(_ => random.Unit()).ToList();
        Assert.All(drawn, unit => Assert.InRange(unit, 0, 0.9999999999999999));
        Assert.InRange(drawn.Average(), 0.49, 0.51);
    }
}
