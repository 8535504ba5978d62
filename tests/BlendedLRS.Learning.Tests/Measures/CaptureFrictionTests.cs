using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M28: seconds from opening to saving.</summary>
public sealed class CaptureFrictionTests
{
    private static readonly CaptureTiming[] Timings =
    [
        Saved("p0", "chat", 5), Saved("p0", "chat", 15), Saved("p1", "form", 15.5), Saved("p2", "form", 40), Saved("p3", "form", 60),
        Saved("p3", "form", 1) with { IsSaved = false }, Saved("p4", "chat", 9) with { Opened = Made.At(90), Ended = Made.At(91) },
    ];

    [Fact]
    public void All_channels_together_and_each_alone()
    {
        // Type 7: the 90th percentile of five values lies at place 3.6, 60 % of the way from 40 to 60.
        var results = CaptureFriction.Compute(Timings, Made.Quarter, Made.Zone);
        Assert.Equal((15.5, 52, 0.4, Math.Round(1 / 6d, 9)), Four(""));
        Assert.Equal((10, 14, 1, 0), Four(":chat"));
        Assert.Equal((40, 56, 0, 0.25), Four(":form"));
        Assert.Equal((4, 4, 1), (Of("median").People, Of("abandoned").People, Of("abandoned").PeopleInNumerator));
        Assert.Equal(12, results.Count);

        MeasureResult Of(string component) => results.Of(CaptureFriction.Card, component);
        (double?, double?, double?, double?) Four(string suffix) =>
            (Of($"median{suffix}").Rounded(), Of($"p90{suffix}").Rounded(), Of($"within-15-seconds{suffix}").Rounded(), Of($"abandoned{suffix}").Rounded());
    }

    [Fact]
    public void Nothing_saved_is_no_data_and_given_up_all_the_same()
    {
        var results = CaptureFriction.Compute([Timings[5]], Made.Quarter, Made.Zone);
        Assert.Equal([null, null, null, 1d, null, null, null, 1d], results.Select(result => result.Value));
    }

    private static CaptureTiming Saved(string person, string channel, double seconds) => new(person, channel, Made.At(5), Made.At(5).AddSeconds(seconds), true);
}
