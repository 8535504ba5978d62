using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M13: whether feedback on modules is answered within 90 days.</summary>
public sealed class FeedbackClosureTests
{
    private static readonly Feedback[] Received =
    [
        Given("p0", 0) with { Answer = FeedbackAnswer.Replied, Answered = Made.At(1), Revised = Made.At(90) },
        Given("p0", 0) with { Answer = FeedbackAnswer.Declined, Answered = Made.At(90.01) },
        Given("p1", 89.9) with { Answer = FeedbackAnswer.Revised, Answered = Made.At(100), Revised = Made.At(100) },
        Given(null, 5),
        Given("p2", 90) with { Answer = FeedbackAnswer.Replied, Answered = Made.At(91) },
        Made.Feedback("p3", 5) with { Receiver = "p4", Answered = Made.At(6), Answer = FeedbackAnswer.Replied },
        Given("p5", 5) with { Applauded = Practice.None },
    ];

    [Fact]
    public void Answers_within_ninety_days_close_it()
    {
        var results = FeedbackClosure.Compute(Received, Made.Quarter, Made.At(180), Made.Zone);
        var answered = results.Of(FeedbackClosure.Card, "answered");
        Assert.Equal((0.5, 2, 4, 2, 4), (answered.Value, answered.Numerator, answered.Denominator, answered.People, answered.Events));
        Assert.Equal(0.5, results.Of(FeedbackClosure.Card, "closed-by-revision").Value);
    }

    [Fact]
    public void An_answer_in_time_may_be_a_revision_that_came_too_late()
    {
        var results = FeedbackClosure.Compute([Received[0] with { Revised = Made.At(90.01) }], Made.Quarter, Made.At(180), Made.Zone);
        Assert.Equal([1d, 0d], results.Select(result => result.Value!.Value));
    }

    [Fact]
    public void Until_its_last_feedback_had_ninety_days_a_period_has_no_value()
    {
        var results = FeedbackClosure.Compute(Received, Made.Quarter, Made.At(179.9), Made.Zone);
        Assert.All(results, result => Assert.Equal((null, NoValueReason.TooEarly, 4), (result.Value, result.Reason, result.Events)));
    }

    [Fact]
    public void No_feedback_is_no_data() =>
        Assert.All(FeedbackClosure.Compute([], Made.Quarter, Made.At(180), Made.Zone), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));

    private static Feedback Given(string? giver, double day) => Made.Feedback(giver, day) with { ModuleKey = "m" };
}
