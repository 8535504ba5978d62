using BlendedLRS.Learning.Measures;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M3.</summary>
public sealed class PeopleShareTests
{
    [Fact]
    public void Everybody_falls_into_one_of_four()
    {
        var shares = PeopleShare.Compute([Formal("a", 1), Formal("b", 1), Informal("b", 2), Informal("c", 3), Informal("c", 4)], Members("a", "b", "c", "d", "e"), March);
        Assert.Equal([0.2, 0.2, 0.2, 0.4], shares.Values());
        Assert.All(shares, share => Assert.Equal((5, 5, 5d), (share.People, share.Events, share.Denominator)));
        Assert.Equal([1, 1, 1, 2], shares.Select(share => share.PeopleInNumerator));
    }

    [Fact]
    public void Who_left_on_the_second_day_counts_like_everybody()
    {
        var shares = PeopleShare.Compute([Formal("left", 1), Informal("left", 1)], [new Member("left", 1, 0.4), new Member("stayed", 31, 1)], March);
        Assert.Equal([0, 0, 0.5, 0.5], shares.Values());
    }

    [Fact]
    public void Events_of_others_and_of_other_months_do_not_count()
    {
        var shares = PeopleShare.Compute([Formal("stranger", 1), Unclassified("stranger", 1), Formal("a", 0), Informal("a", 32)], Members("a"), March);
        Assert.Equal([0, 0, 0, 1], shares.Values());
        Assert.All(shares, share => Assert.Equal((0, null), (share.Events, share.UnclassifiedShare)));
    }

    [Fact]
    public void Unclassified_learning_is_neither()
    {
        var shares = PeopleShare.Compute([Unclassified("a", 1), Formal("b", 1), Formal("b", 2), Formal("b", 3), Formal("b", 4)], Members("a", "b"), March);
        Assert.Equal([0.5, 0, 0, 0.5], shares.Values());
        Assert.All(
            PeopleShare.Compute([Unclassified("a", 1), Formal("b", 1)], Members("a", "b"), March),
            share => Assert.Equal((null, NoValueReason.TooUncertain, 0.5), (share.Value, share.Reason, share.UnclassifiedShare)));
    }

    [Fact]
    public void Nobody_is_no_data() => Assert.All(PeopleShare.Compute([Formal("a", 1)], [], March), share => Assert.Equal((null, NoValueReason.NoData), (share.Value, share.Reason)));
}
