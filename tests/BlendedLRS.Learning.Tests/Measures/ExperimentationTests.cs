using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M21: experiments for each 100 person-months, in how many teams, and what came of them.</summary>
public sealed class ExperimentationTests
{
    private static readonly string[] Teams = ["t0", "t1", "t2", "t3", "t4"];

    private static readonly Roster Roster = Made.Roster(Enumerable.Range(0, 10).Select(number => ($"p{number}", $"t{number % 5}")), [.. Teams.Select(team => (team, (string?)null, (string?)null))]);

    private static readonly LearningEvent[] Experiments =
    [
        Made.Event("p0", 1, Practice.Experiment) with { Success = true },
        Made.Event("p0", 2, Practice.Experiment) with { Success = false },
        Made.Event("p5", 3, Practice.Experiment),
        Made.Event("p1", 4, Practice.Experiment) with { Success = true },
        Made.Event("p2", 4, Practice.Reflection),
        Made.Event("p3", 90, Practice.Experiment),
    ];

    [Fact]
    public void Four_experiments_of_ten_people_in_a_quarter()
    {
        // 10 people for 90 days of a quarter of 90: 30 person-months, at half time 15 of full time.
        var results = Experimentation.Compute(Experiments, Made.Members(10, fte: 0.5), Teams, Roster, Made.Quarter);
        Assert.Equal((13.333333333, 26.666666667), (Of("rate").Rounded(), Of("rate-fte").Rounded()));
        Assert.Equal((10, 3, 4), (Of("rate").People, Of("rate").PeopleInNumerator, Of("rate").Events));
        Assert.Equal((0.4, 0.75, 0.333333333), (Of("teams").Rounded(), Of("concluded").Rounded(), Of("not-met").Rounded()));
        Assert.Equal((3, 2), (Of("concluded").People, Of("not-met").People));

        MeasureResult Of(string component) => results.Of(Experimentation.Card, component);
    }

    [Fact]
    public void Fewer_than_five_teams_have_no_share_and_none_have_no_data()
    {
        Assert.Equal(NoValueReason.TooFew, Share(Teams[..4]).Reason);
        Assert.Equal(NoValueReason.NoData, Share([]).Reason);

        static MeasureResult Share(string[] teams) => Experimentation.Compute(Experiments, Made.Members(10), teams, Roster, Made.Quarter).Of(Experimentation.Card, "teams");
    }

    [Fact]
    public void Nobody_trying_is_a_rate_of_zero_and_no_share()
    {
        var results = Experimentation.Compute([], Made.Members(10), Teams, Roster, Made.Quarter);
        Assert.Equal([0d, 0d, 0d, null, null], results.Select(result => result.Value));
    }

    [Fact]
    public void Nobody_there_is_no_data() =>
        Assert.Equal(NoValueReason.NoData, Experimentation.Compute(Experiments, [], Teams, Roster, Made.Quarter).Of(Experimentation.Card, "rate").Reason);
}
