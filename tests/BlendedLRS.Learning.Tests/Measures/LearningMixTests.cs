using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M4.</summary>
public sealed class LearningMixTests
{
    [Fact]
    public void Minutes_are_spread_over_experience_others_and_courses()
    {
        var mix = Mix(
            Informal("a", 1).Taking(30),
            Informal("b", 1).At(Practice.SelfStudy).Taking(20),
            Informal("a", 2).At(Practice.Mentoring).Taking(25),
            Formal("c", 3).Taking(20),
            Formal("c", 4).At(Practice.PeerLearning).Taking(5));
        Assert.Equal([0.5, 0.25, 0.25], mix.Values());
        Assert.Equal([2, 1, 1], mix.Select(share => share.PeopleInNumerator));
        Assert.All(mix, share => Assert.Equal((3, 5, 1d), (share.People, share.Events, share.Dominance)));
    }

    [Theory]
    [InlineData(Practice.ProblemSolving, "experience")]
    [InlineData(Practice.Experiment, "experience")]
    [InlineData(Practice.MistakeShared, "experience")]
    [InlineData(Practice.Reflection, "experience")]
    [InlineData(Practice.SelfStudy, "experience")]
    [InlineData(Practice.Observation, "experience")]
    [InlineData(Practice.Mentoring, "social")]
    [InlineData(Practice.Coaching, "social")]
    [InlineData(Practice.PeerLearning, "social")]
    [InlineData(Practice.Feedback, "social")]
    [InlineData(Practice.LearningShared, "social")]
    public void Each_practice_belongs_to_one(Practice practice, string component) => Assert.Equal(1, Mix(Informal("a", 1).At(practice).Taking(10)).The(component).Value);

    [Fact]
    public void Informal_events_of_no_such_practice_stand_apart()
    {
        LearningEvent[] events = [Informal("a", 1).Taking(10), Informal("a", 2).Taking(10), Formal("a", 3).Taking(10), Formal("a", 4).Taking(10), Informal("a", 5).At(Practice.Other).Taking(99)];
        Assert.Equal((0.5, 0.2, 40d), (Mix(events)[0].Value, Mix(events)[0].UnclassifiedShare, Mix(events)[0].Denominator));
        Assert.All(Mix([.. events, Informal("b", 6).At(Practice.None)]), share => Assert.Equal((null, NoValueReason.TooUncertain), (share.Value, share.Reason)));
    }

    [Fact]
    public void Mostly_imputed_minutes_are_too_uncertain() =>
        Assert.All(Mix(Informal("a", 1).Taking(10), Informal("a", 2), Informal("b", 3)), share => Assert.Equal((NoValueReason.TooUncertain, 20 / 30d), (share.Reason, share.ImputedShare)));

    [Fact]
    public void Nothing_is_no_data() => Assert.All(Mix(), share => Assert.Equal((null, NoValueReason.NoData), (share.Value, share.Reason)));

    private static IReadOnlyList<MeasureResult> Mix(params LearningEvent[] events) => LearningMix.Compute(events, March, MinuteImputation.Of(events));
}
