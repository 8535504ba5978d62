using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M18: leaders, not posts, and only what at least the team can see.</summary>
public sealed class LeaderModellingTests
{
    // p0 leads everything, p1 and p2 a team each, p3 an empty one; p4 and p5 lead nobody.
    private static readonly Roster Roster = Made.Roster(
        [("p0", "all"), ("p1", "one"), ("p2", "two"), ("p3", "all"), ("p4", "one"), ("p5", "two")],
        ("all", null, "p0"), ("one", "all", "p1"), ("two", "all", "p2"), ("empty", "all", "p3"));

    [Fact]
    public void Leaders_who_shared_are_counted_once_however_much_they_share()
    {
        var result = Compute(Shared("p1", 3), Shared("p1", 4) with { Practice = Practice.MistakeShared, Visibility = Visibility.Organisation }, Shared("p4", 3));
        Assert.Equal((1 / 3d, 3, 1, 2), (result.Value, result.People, result.PeopleInNumerator, result.Events));
    }

    [Fact]
    public void What_the_team_cannot_see_models_nothing()
    {
        Assert.Equal(0, Compute(Shared("p1", 3) with { Visibility = Visibility.People }, Shared("p2", 3) with { Visibility = Visibility.Private }).Value);
        Assert.Equal(0, Compute(Shared("p1", 90), Shared("p1", -1), Shared("p2", 3) with { Practice = Practice.Reflection }).Value);
    }

    [Fact]
    public void An_entry_counts_on_days_on_which_its_author_leads()
    {
        var unit = new OrgUnit("one", "One") { Leaders = [new Leadership("p1", Made.Day(10), Made.Day(20))] };
        var people = new[] { "p1", "p4" }.Select(key => new Person(key) { Assignments = [new Assignment(Made.Day(-9), null) { Unit = "one" }] }).ToList();
        var roster = new Roster(people, [unit], [], Made.Zone);
        Assert.Equal(0, Value(9));
        Assert.Equal(1, Value(10));
        Assert.Equal(0, Value(20));

        double? Value(int day) => Assert.Single(LeaderModelling.Compute([Shared("p1", day)], Made.Members(6), roster, Made.Quarter)).Value;
    }

    [Fact]
    public void Without_leaders_there_is_no_data()
    {
        var result = LeaderModelling.Compute([Shared("p1", 3)], Made.Members(6), Roster.Empty, Made.Quarter).Of(LeaderModelling.Card, "modelling");
        Assert.Equal((null, NoValueReason.NoData), (result.Value, result.Reason));
    }

    private static MeasureResult Compute(params LearningEvent[] events) => LeaderModelling.Compute(events, Made.Members(6), Roster, Made.Quarter).Of(LeaderModelling.Card, "modelling");

    private static LearningEvent Shared(string person, int day) => Made.Event(person, day, Practice.LearningShared) with { Visibility = Visibility.Team };
}
