using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M2.</summary>
public sealed class MinuteShareTests
{
    [Fact]
    public void Shares_are_of_minutes_not_of_events()
    {
        var shares = Shares(Formal("a", 1).Taking(60), Formal("b", 2).Taking(30), Informal("a", 3).Taking(15), Informal("c", 4).Taking(15), Informal("c", 40).Taking(400));
        Assert.Equal([0.75, 0.25], shares.Values());
        var formal = shares.The("formal");
        Assert.Equal((90d, 120d, 3, 2, 4, 0d, 0d), (formal.Numerator, formal.Denominator, formal.People, formal.PeopleInNumerator, formal.Events, formal.ImputedShare, formal.UnknownMinutesShare));
    }

    /// <summary>Person a has 60 of 90 formal minutes and 15 of 30 informal ones: two thirds dominate both shares.</summary>
    [Fact]
    public void Whoever_dominates_one_share_dominates_the_other() =>
        Assert.All(
            Shares(Formal("a", 1).Taking(60), Formal("b", 2).Taking(30), Informal("a", 3).Taking(15), Informal("c", 4).Taking(15)),
            share => Assert.Equal(60 / 90d, share.Dominance!.Value, 1e-12));

    /// <summary>60 known and 60 imputed minutes are half; one more imputed event makes 120 of 180.</summary>
    [Fact]
    public void More_than_half_imputed_is_too_uncertain()
    {
        LearningEvent[] events = [Formal("a", 1).Taking(60), Formal("b", 2)];
        Assert.Equal((1, 0.5), (Shares(events).The("formal").Value, Shares(events).The("formal").ImputedShare));
        var more = Shares([.. events, Formal("c", 3)]).The("formal");
        Assert.Equal((null, NoValueReason.TooUncertain, 120 / 180d), (more.Value, more.Reason, more.ImputedShare));
    }

    [Fact]
    public void More_than_half_of_the_events_without_minutes_is_too_uncertain()
    {
        LearningEvent[] events = [Formal("a", 1).Taking(60), Informal("b", 2)];
        Assert.Equal((1, 0.5), (Shares(events).The("formal").Value, Shares(events).The("formal").UnknownMinutesShare));
        var more = Shares([.. events, Informal("c", 3)]).The("formal");
        Assert.Equal((null, NoValueReason.TooUncertain), (more.Value, more.Reason));
    }

    [Fact]
    public void Without_minutes_there_is_no_data()
    {
        Assert.All(Shares(Formal("a", 1), Informal("b", 2)), share => Assert.Equal((null, NoValueReason.NoData, null, 0), (share.Value, share.Reason, share.Dominance, share.People)));
        Assert.All(Shares(), share => Assert.Equal((null, NoValueReason.NoData), (share.Value, share.Reason)));
    }

    [Fact]
    public void Unclassified_events_bring_no_minutes_and_above_a_fifth_no_value()
    {
        LearningEvent[] events = [.. Enumerable.Range(1, 4).Select(day => Formal("a", day).Taking(10)), Unclassified("a", 5).Taking(300)];
        Assert.Equal((1, 40d), (Shares(events).The("formal").Value, Shares(events).The("formal").Denominator));
        Assert.Equal(NoValueReason.TooUncertain, Shares([.. events, Unclassified("a", 6)]).The("formal").Reason);
    }

    private static IReadOnlyList<MeasureResult> Shares(params LearningEvent[] events) => MinuteShare.Compute(events, March, MinuteImputation.Of(events));
}
