using BlendedLRS.Learning.People;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Learning.Tests.People;

namespace BlendedLRS.Learning.Tests.Surveys;

/// <summary>Plant stands over line-1 and line-2; the lab stands beside it.</summary>
public sealed class WaveGroupTests
{
    private static readonly DateOnly Day = Org.Day(3);

    [Fact]
    public void A_unit_with_seven_people_is_a_group_under_those_above_it()
    {
        var groups = Of(("line-1", 7), ("line-2", 8));
        Assert.Equal([("*", null, 0), ("line-1", "plant", 7), ("line-2", "plant", 8), ("plant", "*", 0)], Listed(groups));
        Assert.Equal([("line-1", "line-1"), ("line-2", "line-2")], groups.Units.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => (unit.Key, unit.Value)));
    }

    [Fact]
    public void A_unit_with_fewer_belongs_to_the_one_above_and_a_top_takes_its_smallest_group()
    {
        var groups = Of(("plant", 3), ("line-1", 6), ("line-2", 8), ("lab", 2));
        Assert.Equal([("*", null, 10), ("plant", "*", 9)], Listed(groups));
        Assert.Equal(["*", "plant", "*", "plant"], new[] { "lab", "line-1", "line-2", "plant" }.Select(unit => groups.Units[unit]));
    }

    [Fact]
    public void Who_has_no_unit_answers_for_everybody()
    {
        var groups = Of((null, 7), ("line-1", 7));
        Assert.Equal([("*", null, 7), ("line-1", "plant", 7), ("plant", "*", 0)], Listed(groups));
        Assert.Equal("*", groups.Units[WaveGroups.Everybody]);
    }

    [Fact]
    public void Fewer_than_seven_people_in_all_are_no_group() => Assert.Empty(Of(("line-1", 3), ("lab", 3)).Groups);

    [Fact]
    public void A_higher_minimum_makes_larger_groups() => Assert.Equal([("plant", "*", 15)], Listed(WaveGroups.Of(Roster(("line-1", 7), ("line-2", 8)), Day, 9)).Where(group => group.Item3 > 0));

    [Fact]
    public void The_groups_of_any_roster_make_a_wave_that_may_begin()
    {
        foreach (var (one, two, lab) in new[] { (7, 0, 0), (6, 1, 0), (6, 6, 6), (20, 2, 9), (1, 1, 5) })
        {
            var groups = Of(("line-1", one), ("line-2", two), ("lab", lab), ("plant", 2));
            Assert.Null((Asked.Wave() with { Groups = groups.Groups }).Check(null));
            Assert.Equal(one + two + lab + 2, groups.Groups.Sum(group => group.Roster));
        }
    }

    private static WaveGroups Of(params (string? Unit, int People)[] units) => WaveGroups.Of(Roster(units), Day, 5);

    private static Roster Roster(params (string? Unit, int People)[] units) => Org.Roster(Org.State(
        [.. units.SelectMany(unit => Enumerable.Range(0, unit.People).Select(number => Org.Someone($"{unit.Unit ?? "none"}-{number}", Org.Post(1, unit.Unit)))), Org.Someone("gone", Org.Post(1, "lab", until: 2))]));

    private static IEnumerable<(string Key, string? Parent, int Roster)> Listed(WaveGroups groups) => groups.Groups.Select(group => (group.Key, group.Parent, group.Roster));
}
