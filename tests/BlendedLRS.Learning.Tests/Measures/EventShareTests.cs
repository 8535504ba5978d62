using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M1.</summary>
public sealed class EventShareTests
{
    [Fact]
    public void Three_formal_and_one_informal_event_are_three_quarters_and_one()
    {
        var shares = EventShare.Compute([Formal("a", 1), Formal("a", 2), Formal("b", 31), Informal("c", 4)], March);
        Assert.Equal([0.75, 0.25], shares.Values());
        Assert.Equal((3d, 4d, 3, 2, 4), Counts(shares.The("formal")));
        Assert.Equal((1d, 4d, 3, 1, 4), Counts(shares.The("informal")));
    }

    [Fact]
    public void Other_months_do_not_count() =>
        Assert.Equal([1d, 0d], EventShare.Compute([Formal("a", 1), Informal("a", 0), Informal("a", 32)], March).Values());

    [Fact]
    public void Nothing_is_no_data_and_never_zero()
    {
        Assert.All(EventShare.Compute([], March), share => Assert.Equal((null, NoValueReason.NoData, null), (share.Value, share.Reason, share.UnclassifiedShare)));
        Assert.All(EventShare.Compute([Unclassified("a", 1)], March), share => Assert.Equal((null, NoValueReason.NoData, 1d), (share.Value, share.Reason, share.UnclassifiedShare)));
    }

    [Fact]
    public void A_fifth_unclassified_is_the_most()
    {
        List<LearningEvent> events = [Formal("a", 1), Formal("a", 2), Formal("a", 3), Informal("a", 4), Unclassified("a", 5)];
        Assert.Equal((0.75, 0.2), (EventShare.Compute(events, March).The("formal").Value, EventShare.Compute(events, March).The("formal").UnclassifiedShare));
        Assert.All(EventShare.Compute([.. events, Unclassified("b", 6)], March), share => Assert.Equal((null, NoValueReason.TooUncertain), (share.Value, share.Reason)));
    }

    private static (double?, double?, int, int?, int) Counts(MeasureResult result) => (result.Numerator, result.Denominator, result.People, result.PeopleInNumerator, result.Events);
}
