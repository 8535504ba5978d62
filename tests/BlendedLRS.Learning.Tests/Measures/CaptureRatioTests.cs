using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M5.</summary>
public sealed class CaptureRatioTests
{
    /// <summary>Two people for 14 days each are four weeks; one of them works half time: three weeks full-time. 60 minutes are 15 a week and head, 20 full-time; of 150 surveyed a tenth.</summary>
    private static readonly Member[] Two = [new("a", 14, 1), new("b", 14, 0.5)];

    [Fact]
    public void Recorded_minutes_are_compared_with_surveyed_ones()
    {
        var ratio = Ratio(new InformalPulse(150, 12), Informal("a", 1).Taking(45), Informal("b", 2).Taking(15), Formal("b", 3).Taking(400), Informal("a", 33).Taking(99));
        Assert.Equal([0.1, 15, 20], ratio.Values());
        Assert.Equal((12, 2, 2, 0.75), (ratio[0].People, ratio[0].PeopleInNumerator, ratio[0].Events, ratio[0].Dominance));
        Assert.Equal((2, 4d, 3d), (ratio[1].People, ratio[1].Denominator, ratio[2].Denominator));
    }

    [Fact]
    public void Without_a_survey_there_is_no_ratio()
    {
        var ratio = Ratio(null, Informal("a", 1).Taking(60));
        Assert.Equal([null, 15, 20], ratio.Values());
        Assert.Equal((NoValueReason.NoData, 0), (ratio[0].Reason, ratio[0].People));
        Assert.Equal(NoValueReason.NoData, Ratio(new InformalPulse(0, 20), Informal("a", 1).Taking(60))[0].Reason);
    }

    [Fact]
    public void Nothing_recorded_is_zero_captured() => Assert.Equal([0, 0, 0], Ratio(new InformalPulse(150, 12)).Values());

    [Fact]
    public void Nobody_there_is_no_data() =>
        Assert.All(CaptureRatio.Compute([], [], March, MinuteImputation.Of([]), new InformalPulse(150, 12)), value => Assert.Equal((null, NoValueReason.NoData), (value.Value, value.Reason)));

    [Fact]
    public void Mostly_imputed_or_unclassified_is_too_uncertain()
    {
        Assert.All(Ratio(new InformalPulse(150, 12), Informal("a", 1).Taking(60), Informal("a", 1), Informal("a", 1)), value => Assert.Equal(NoValueReason.TooUncertain, value.Reason));
        Assert.All(Ratio(new InformalPulse(150, 12), Informal("a", 1).Taking(60), Unclassified("a", 1)), value => Assert.Equal(NoValueReason.TooUncertain, value.Reason));
    }

    private static IReadOnlyList<MeasureResult> Ratio(InformalPulse? pulse, params LearningEvent[] events) => CaptureRatio.Compute(events, Two, March, MinuteImputation.Of(events), pulse);
}
