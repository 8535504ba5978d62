using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M6 and M6c: what follows what.</summary>
public sealed class CouplingTests
{
    private const string Welding = "https://skills.example/welding";
    private const string Safety = "https://skills.example/safety";
    private static readonly DateTimeOffset Later = Noon(200);

    /// <summary>Twenty completions of five people; the first person's four are followed.</summary>
    private static readonly LearningEvent[] Completions = [.. from person in Names(5) from day in Enumerable.Range(1, 4) select Formal(person, day, Welding)];

    [Fact]
    public void A_completion_is_followed_within_the_window()
    {
        var share = After(Informal("p1", 31, Welding), Informal("p2", 35, Welding));
        Assert.Equal(4 / 20d, share.Value);
        Assert.Equal((4d, 20d, 5, 1, 20), (share.Numerator, share.Denominator, share.People, share.PeopleInNumerator, share.Events));
    }

    [Theory]
    [InlineData("p1", 31, Welding, 4)]
    [InlineData("p1", 32, Welding, 3)]
    [InlineData("p1", 34, Welding, 1)]
    [InlineData("p1", 34.01, Welding, 0)]
    [InlineData("p1", 4, Welding, 3)]
    [InlineData("p1", 1, Welding, 0)]
    [InlineData("p1", 10, Safety, 0)]
    [InlineData("p9", 10, Welding, 0)]
    public void Only_the_same_person_on_the_same_topic_after_it_and_at_most_thirty_days(string person, double day, string topic, int followed) =>
        Assert.Equal(followed, After(Informal(person, day, topic)).Numerator);

    [Fact]
    public void One_common_topic_is_enough() =>
        Assert.Equal(4, After(Informal("p1", 20, Safety, Welding)).Numerator);

    [Fact]
    public void A_formal_or_unclassified_event_does_not_follow() =>
        Assert.Equal(0, After(Formal("p1", 20, Welding) with { Day = Day(40) }, Unclassified("p1", 20) with { Topics = [Welding] }).Numerator);

    [Fact]
    public void A_failed_attempt_is_no_completion()
    {
        LearningEvent[] events = [.. Completions, Formal("p1", 5, Welding) with { Success = false }];
        Assert.Equal(20, Compute(events, events).The("informal-after-formal").Denominator);
    }

    [Fact]
    public void Completions_without_a_topic_are_left_out_and_their_share_is_shown()
    {
        LearningEvent[] events = [.. Completions, .. Names(5).Select(person => Formal(person, 9))];
        Assert.Equal(20, Compute(events, events).The("informal-after-formal").Denominator);
        var without = Compute(events, events).The("formal-without-topic");
        Assert.Equal((0.2, 5, 5), (without.Value, without.People, without.PeopleInNumerator));
    }

    [Fact]
    public void Too_few_completions_or_people_give_none()
    {
        Assert.Equal((null, NoValueReason.TooFew), Told(Completions[1..], Later));
        Assert.Equal((null, NoValueReason.TooFew), Told([.. Completions.Select(one => one with { Person = one.Person == "p5" ? "p4" : one.Person })], Later));
        Assert.Equal((null, NoValueReason.NoData), Told([Formal("a", 1)], Later));
        Assert.Equal((null, NoValueReason.NoData), Told([], Later));
    }

    [Fact]
    public void It_is_too_early_until_the_whole_window_has_passed()
    {
        Assert.Equal((0, NoValueReason.None), Told(Completions, Noon(34)));
        Assert.Equal((null, NoValueReason.TooEarly), Told(Completions, Noon(33.9)));
        Assert.Equal((null, NoValueReason.TooEarly), Told(Completions, Noon(5)));
        Assert.Equal((null, NoValueReason.TooFew), Told(Completions[..3], Noon(5)));
    }

    [Fact]
    public void The_follow_up_may_lie_outside_the_group_and_the_period() =>
        Assert.Equal(1, Compute(Completions, [Informal("p3", 33.5, Welding)]).The("informal-after-formal").Numerator);

    [Fact]
    public void The_other_way_round_formal_follows_informal()
    {
        LearningEvent[] moments = [.. from person in Names(5) from day in Enumerable.Range(1, 4) select Informal(person, day, Welding)];
        var share = Compute(moments, [Formal("p2", 20, Welding), Formal("p3", 20, Safety), Informal("p4", 20, Welding)]).The("formal-after-informal");
        Assert.Equal((0.2, 5, 1), (share.Value, share.People, share.PeopleInNumerator));
        Assert.Equal(NoValueReason.NoData, Compute(moments, []).The("informal-after-formal").Reason);
    }

    [Fact]
    public void Too_much_unclassified_is_too_uncertain()
    {
        LearningEvent[] events = [.. Completions, .. Enumerable.Range(1, 6).Select(day => Unclassified("p1", day))];
        Assert.Equal((null, NoValueReason.TooUncertain), Told(events, Later));
    }

    private static MeasureResult After(params LearningEvent[] following) => Compute(Completions, following).The("informal-after-formal");

    private static (double?, NoValueReason) Told(LearningEvent[] events, DateTimeOffset asOf)
    {
        var share = Coupling.Compute(events, events, March, asOf).The("informal-after-formal");
        return (share.Value, share.Reason);
    }

    private static IReadOnlyList<MeasureResult> Compute(LearningEvent[] events, LearningEvent[] history) => Coupling.Compute(events, history, March, Later);
}
