using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M27: who shapes the plan.</summary>
public sealed class CoCreationTests
{
    private static readonly Dictionary<string, string> Levels = new()
    {
        ["p0"] = "lead", ["p1"] = "lead", ["p2"] = "staff", ["p3"] = "staff", ["p4"] = "staff", ["p5"] = "staff",
    };

    [Fact]
    public void People_for_each_head_and_level()
    {
        // Eight people at half the days: four heads. One of the two leads took part (one head), three of the staff (two heads), and one without a level.
        var results = Compute(Took("p0"), Took("p0"), Took("p2"), Took("p3"), Took("p4"), Took("p6"), Took("stranger"), Took("p7") with { Day = Made.Day(90) });
        Assert.Equal((1.25, 8, 5, 6), (Of("breadth").Value, Of("breadth").People, Of("breadth").PeopleInNumerator, Of("breadth").Events));
        Assert.Equal((1, 1.5), (Of("breadth:lead").Value, Of("breadth:staff").Value));

        // Shares 1/4 and 3/4: the entropy of Shannon is 0.811278 bit, of at most 1 with two levels.
        Assert.Equal(0.811278124, Of("evenness").Rounded());

        MeasureResult Of(string component) => results.Of(CoCreation.Card, component);
    }

    [Fact]
    public void As_many_of_each_level_are_even_and_one_level_alone_is_not()
    {
        Assert.Equal(1, Compute(Took("p0"), Took("p2")).Of(CoCreation.Card, "evenness").Rounded());
        Assert.Equal(0, Compute(Took("p0")).Of(CoCreation.Card, "evenness").Rounded());
        Assert.Equal(NoValueReason.NoData, Compute(Took("p6")).Of(CoCreation.Card, "evenness").Reason);
    }

    [Fact]
    public void A_group_of_one_level_has_no_evenness() =>
        Assert.Equal(NoValueReason.NoData, CoCreation.Compute([Took("p0")], Made.Members(2), Levels, Made.Quarter).Of(CoCreation.Card, "evenness").Reason);

    [Fact]
    public void Nobody_there_is_no_data() => Assert.All(CoCreation.Compute([], [], Levels, Made.Quarter), result => Assert.Equal(NoValueReason.NoData, result.Reason));

    private static IReadOnlyList<MeasureResult> Compute(params PlanParticipation[] participations) => CoCreation.Compute(participations, Made.Members(8, 45), Levels, Made.Quarter);

    private static PlanParticipation Took(string person) => new(person, Made.Day(5));
}
