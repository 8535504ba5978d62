using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M25: feedback up and down the tree.</summary>
public sealed class TwoWayFeedbackTests
{
    private static readonly Roster Roster = Made.Roster([("p0", "all"), ("p1", "team"), ("p2", "team"), ("p3", "team")], ("all", null, "p0"), ("team", "all", "p1"));

    [Fact]
    public void Up_for_each_down()
    {
        var results = Compute(Given("p2", "p1"), Given("p2", "p0"), Given("p1", "p0"), Given("p1", "p2"), Given("p0", "p3"), Given("p2", "p3"));
        var ratio = results.Of(TwoWayFeedback.Card, "ratio");
        Assert.Equal((1.5, 3, 2, 3, 2, 5), (ratio.Value, ratio.Numerator, ratio.Denominator, ratio.People, ratio.PeopleInNumerator, ratio.Events));
        Assert.Equal(0.6, results.Of(TwoWayFeedback.Card, "upward-share").Value);
    }

    [Fact]
    public void Applause_modules_strangers_and_other_periods_do_not_count()
    {
        var results = Compute(
            Given("p2", "p1") with { Applauded = Practice.None }, Made.Feedback("p2", 5) with { ModuleKey = "m" }, Given("x", "y"), Given("p2", "p1") with { Time = Made.At(90) });
        Assert.All(results, result => Assert.Equal((NoValueReason.NoData, 0), (result.Reason, result.Events)));
    }

    [Fact]
    public void With_nothing_downward_the_ratio_has_no_data_and_the_share_is_one()
    {
        var results = Compute(Given("p2", "p1"));
        Assert.Equal((NoValueReason.NoData, 1), (results.Of(TwoWayFeedback.Card, "ratio").Reason, results.Of(TwoWayFeedback.Card, "upward-share").Value));
    }

    private static IReadOnlyList<MeasureResult> Compute(params Feedback[] feedback) => TwoWayFeedback.Compute(feedback, Made.Members(4), Roster, Made.Quarter);

    private static Feedback Given(string giver, string receiver) => Made.Feedback(giver, 5) with { Receiver = receiver };
}
