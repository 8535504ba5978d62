using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M17.</summary>
public sealed class GoalInitiativeTests
{
    private static readonly DateTimeOffset Later = Noon(100);

    [Fact]
    public void Proposed_answered_approved_and_days()
    {
        var values = Compute(
            Later,
            Proposed("a", 1) with { Approved = Noon(3) },
            Proposed("a", 2) with { Approved = Noon(12) },
            Proposed("b", 3) with { Rejected = Noon(7) },
            Proposed("c", 4),
            Proposed("d", 5) with { IsDirected = true },
            Proposed("e", 32),
            Proposed("e", 0));
        Assert.Equal([0.8, 0.75, 2 / 3d, 7], values.Values());
        Assert.Equal((4, 3, 5), (values[0].People, values[0].PeopleInNumerator, values[0].Events));
        Assert.Equal((2, 1), (values[2].People, values[2].PeopleInNumerator));
    }

    /// <summary>Answered after 2, 4 and 10 days; of four at risk the curve falls to ¾, ½, ¼: it is level at one half from 4 to 10, in the middle 7. Without the waiting one it would be 4.</summary>
    [Fact]
    public void Waiting_goals_make_the_days_longer()
    {
        Goal[] answered = [Proposed("a", 1) with { Approved = Noon(3) }, Proposed("b", 1) with { Approved = Noon(5) }, Proposed("c", 1) with { Rejected = Noon(11) }];
        Assert.Equal(4, Compute(Later, answered).The("days-to-answer").Value);
        Assert.Equal(7, Compute(Later, [.. answered, Proposed("d", 1)]).The("days-to-answer").Value);
    }

    [Fact]
    public void Too_few_answers_are_too_early_for_a_median()
    {
        var days = Compute(Later, Proposed("a", 1) with { Approved = Noon(3) }, Proposed("b", 1), Proposed("c", 1)).The("days-to-answer");
        Assert.Equal((null, NoValueReason.TooEarly), (days.Value, days.Reason));
    }

    [Fact]
    public void What_comes_after_the_moment_of_computing_is_not_known()
    {
        var values = Compute(Noon(2), Proposed("a", 1) with { Approved = Noon(3) });
        Assert.Equal([1, 0, null, null], values.Values());
        Assert.Equal([NoValueReason.None, NoValueReason.None, NoValueReason.NoData, NoValueReason.TooEarly], values.Select(value => value.Reason));
    }

    [Fact]
    public void The_first_answer_counts()
    {
        Assert.Equal(0, Compute(Later, Proposed("a", 1) with { Rejected = Noon(2), Approved = Noon(9) }).The("approved").Value);
        var values = Compute(Later, Proposed("a", 1) with { Approved = Noon(2), Rejected = Noon(9) });
        Assert.Equal((1, 1), (values.The("approved").Value, values.The("days-to-answer").Value));
    }

    [Fact]
    public void Nothing_is_no_data()
    {
        Assert.All(Compute(Later), value => Assert.Equal((null, NoValueReason.NoData), (value.Value, value.Reason)));
        Assert.Equal([0, null, null, null], Compute(Later, Proposed("a", 1) with { IsDirected = true, Approved = Noon(2) }).Values());
    }

    private static Goal Proposed(string person, double day) => new(Guid.Empty, person, "g", Noon(day), false);

    private static IReadOnlyList<MeasureResult> Compute(DateTimeOffset asOf, params Goal[] goals) => GoalInitiative.Compute(goals, March, asOf, Zone);
}
