using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M26: what is applauded.</summary>
public sealed class BehaviourRecognitionTests
{
    [Fact]
    public void Experiments_mistakes_goals_and_reflections_are_behaviour()
    {
        var result = Compute(
            Applause("p0", Practice.Experiment), Applause("p0", Practice.MistakeShared), Applause("p1", Practice.None) with { IsForGoal = true }, Applause(null, Practice.Reflection),
            Applause("p2", Practice.Module), Applause("p3", Practice.None), Applause("p3", Practice.Assessment), Applause("p3", Practice.LearningShared),
            Made.Feedback("p4", 5), Applause("p5", Practice.Experiment) with { Time = Made.At(90) });
        Assert.Equal((0.5, 4, 8, 4, 2, 8), (result.Value, result.Numerator, result.Denominator, result.People, result.PeopleInNumerator, result.Events));
    }

    [Fact]
    public void No_applause_is_no_data() => Assert.Equal(NoValueReason.NoData, Compute(Made.Feedback("p4", 5)).Reason);

    private static MeasureResult Compute(params Feedback[] feedback) => BehaviourRecognition.Compute(feedback, Made.Quarter, Made.Zone).Of(BehaviourRecognition.Card, "behaviour");

    private static Feedback Applause(string? giver, Practice applauded) => Made.Feedback(giver, 5) with { Applauded = applauded };
}
