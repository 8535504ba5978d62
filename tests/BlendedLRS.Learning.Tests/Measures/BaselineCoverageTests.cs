using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M8: access to a baseline, and its coverage, on the 31st of March.</summary>
public sealed class BaselineCoverageTests
{
    private static readonly BaselineSet Set = new("safety", "Safety", ["fire", "first-aid"]) { ValidDays = 365 };

    [Fact]
    public void Access_coverage_and_mean_are_told_apart()
    {
        // a has both, b has one and is enrolled in the other, c is enrolled in one, d has nothing.
        var results = Compute(
            Set,
            [Done("a", "fire", 1), Done("a", "first-aid", -300), Done("b", "fire", 2)],
            [Enrolled("b", "first-aid"), Enrolled("c", "fire")],
            "a", "b", "c", "d");
        Assert.Equal([0.5, 0.25, 3 / 8d, 0], results.Values());
        Assert.Equal((4, 2, 3, 2d), (results[0].People, results[0].PeopleInNumerator, results[0].Events, results[0].Numerator));
        Assert.Equal((3d, 8d, 2), (results[2].Numerator, results[2].Denominator, results[2].PeopleInNumerator));
    }

    [Theory]
    [InlineData(31, 365, true)]
    [InlineData(32, 365, false)]
    [InlineData(31, 1, true)]
    [InlineData(30, 1, false)]
    [InlineData(-333, 365, true)]
    [InlineData(-334, 365, false)]
    [InlineData(-2000, null, true)]
    public void A_completion_is_valid_from_its_day_for_so_many_days(int day, int? validDays, bool covered) =>
        Assert.Equal(covered ? 0.5 : 0, Compute(Set with { ValidDays = validDays }, [Done("a", "fire", day)], [], "a").The("mean-coverage").Value);

    [Theory]
    [InlineData(-2000, 31, true)]
    [InlineData(-2000, 30, false)]
    [InlineData(1, 30, false)]
    public void What_a_Statement_says_of_its_validity_outranks_the_set(int day, int until, bool covered) =>
        Assert.Equal(covered ? 0.5 : 0, Compute(Set, [Done("a", "fire", day) with { ValidUntil = Day(until) }], [], "a").The("mean-coverage").Value);

    [Fact]
    public void Failed_self_reported_and_informal_learning_does_not_count() =>
        Assert.Equal(0, Compute(
            Set,
            [
                Done("a", "fire", 1) with { Success = false },
                Done("a", "fire", 1) with { IsSelfReported = true },
                Done("a", "first-aid", 1) with { Modality = Modality.Informal },
                Done("b", "fire", 1),
                Done("a", "other", 1),
            ],
            [],
            "a").The("mean-coverage").Value);

    [Fact]
    public void A_waived_item_counts_as_covered_and_is_shown()
    {
        var results = Compute(Set, [Done("a", "fire", 1)], [Enrolled("a", "first-aid") with { IsWaived = true }, Enrolled("a", "fire") with { IsWaived = true }], "a", "b");
        Assert.Equal([0.5, 0.5, 0.5, 0.5], results.Values());
        Assert.Equal(0, Compute(Set, [Done("a", "fire", 1), Done("a", "first-aid", 1)], [Enrolled("a", "fire") with { IsWaived = true }], "a").The("waived").Value);
        Assert.Equal(0, Compute(Set, [], [Enrolled("a", "fire") with { IsWaived = true, Withdrawn = Noon(31) }], "a").The("mean-coverage").Value);
    }

    [Fact]
    public void A_commitment_gives_access_while_it_stands()
    {
        Assert.Equal(1, Access([Enrolled("a", "fire"), Enrolled("a", "first-aid")]));
        Assert.Equal(0, Access([Enrolled("a", "fire"), Enrolled("a", "first-aid") with { Withdrawn = Noon(20) }]));
        Assert.Equal(1, Access([Enrolled("a", "fire"), Enrolled("a", "first-aid") with { Withdrawn = Noon(32) }]));
        Assert.Equal(0, Access([Enrolled("a", "fire"), Enrolled("a", "first-aid") with { Time = Noon(32) }]));
        Assert.Equal(0, Access([Enrolled("a", "fire"), Enrolled("b", "first-aid")]));
        Assert.Equal(1, Access([Enrolled("a", "fire")], "first-aid"));
        Assert.Equal(0, Access([]));
    }

    [Fact]
    public void Who_joined_lately_is_not_eligible_yet()
    {
        AudienceMember[] audience = [new("old", Day(1)), new("new", Day(2))];
        Assert.Equal(["old"], Statuses(Set, audience, [], []).Select(status => status.Person));
        Assert.Equal(["old", "new"], Statuses(Set with { GraceDays = 29 }, audience, [], []).Select(status => status.Person));
    }

    [Fact]
    public void Outside_its_time_or_without_items_a_set_has_no_data()
    {
        Assert.All(Compute(Set with { Until = Day(31) }, [], [], "a"), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));
        Assert.All(Compute(Set with { From = Day(32) }, [], [], "a"), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));
        Assert.All(Compute(Set with { Items = [] }, [], [], "a"), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));
        Assert.All(Compute(Set, [], []), result => Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason)));
        Assert.All(Compute(Set with { From = Day(31), Until = Day(32) }, [], [], "a"), result => Assert.Equal(0, result.Value));
    }

    [Fact]
    public void Only_the_coverage_of_a_mandatory_set_needs_no_minimum()
    {
        Assert.Equal([false, true, false, false], Compute(Set, [], [], "a").Select(result => result.NeedsNoMinimum));
        Assert.DoesNotContain(Compute(Set with { IsMandatory = false }, [], [], "a"), result => result.NeedsNoMinimum);
    }

    [Fact]
    public void An_item_named_twice_is_one_item() => Assert.Equal(1, Compute(Set with { Items = ["fire", "fire"] }, [Done("a", "fire", 1)], [], "a").The("mean-coverage").Value);

    private static LearningEvent Done(string person, string item, int day) => Formal(person, day) with { ModuleKey = item };

    private static Commitment Enrolled(string person, string item) => new(1, Guid.Empty, person, item, Noon(1), Ownership.ManagerDriven);

    private static double? Access(Commitment[] commitments, params string[] open) =>
        BaselineCoverage.Compute(Set, BaselineStatus.Of(Set, [new("a", Day(-99))], [], commitments, open, Day(31), Zone)).The("access").Value;

    private static IReadOnlyList<MeasureResult> Compute(BaselineSet set, LearningEvent[] events, Commitment[] commitments, params string[] audience) =>
        BaselineCoverage.Compute(set, Statuses(set, [.. audience.Select(person => new AudienceMember(person, Day(-99)))], events, commitments));

    private static IReadOnlyList<BaselineStatus> Statuses(BaselineSet set, AudienceMember[] audience, LearningEvent[] events, Commitment[] commitments) =>
        BaselineStatus.Of(set, audience, events, commitments, [], Day(31), Zone);
}
