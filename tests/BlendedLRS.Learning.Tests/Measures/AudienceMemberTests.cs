using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using static BlendedLRS.Learning.Tests.Measures.Given;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>Whom a baseline set is for on a day, and since when.</summary>
public sealed class AudienceMemberTests
{
    private static readonly BaselineSet Everybody = new("safety", "Safety", ["fire"]);

    [Fact]
    public void Everybody_employed_that_day_belongs_to_a_set_for_all()
    {
        Assert.Equal(["a", "b", "c"], On(Audience.Everybody, 31).Select(member => member.Person));
        Assert.Equal(["a", "b"], On(Audience.Everybody, 1).Select(member => member.Person));
    }

    [Fact]
    public void One_of_each_list_must_match_and_units_count_with_all_below()
    {
        Assert.Equal(["a", "c"], On(new Audience(["plant"], [], []), 31).Select(member => member.Person));
        Assert.Equal(["a"], On(new Audience(["plant"], ["north", "south"], ["operator"]), 31).Select(member => member.Person));
        Assert.Empty(On(new Audience(["office"], ["south"], []), 31));
    }

    [Fact]
    public void Since_when_is_known_as_far_as_grace_goes()
    {
        var since = On(new Audience(["plant"], [], []), 31).ToDictionary(member => member.Person, member => member.Since);
        Assert.Equal(Day(1), since["a"]);
        Assert.Equal(Day(20), since["c"]);
    }

    [Fact]
    public void Who_came_from_outside_the_audience_is_new_to_it()
    {
        Assert.Equal(Day(10), Assert.Single(On(new Audience(["line"], [], []), 31), member => member.Person == "a").Since);
        Assert.DoesNotContain(On(new Audience(["line"], [], []), 9), member => member.Person == "a");
    }

    private static IReadOnlyList<AudienceMember> On(Audience audience, int day)
    {
        Person[] people =
        [
            new("c") { Assignments = [new Assignment(Day(20), null) { Unit = "line", RoleFamily = "clerk" }] },
            new("a")
            {
                Assignments =
                [
                    new Assignment(Day(-999), Day(10)) { Unit = "store", Site = "north", RoleFamily = "operator" },
                    new Assignment(Day(10), null) { Unit = "line", Site = "north", RoleFamily = "operator" },
                ],
            },
            new("b") { Assignments = [new Assignment(Day(-999), null) { Unit = "office", Site = "north" }] },
            new("gone") { Assignments = [new Assignment(Day(-999), Day(-1)) { Unit = "line" }] },
        ];
        OrgUnit[] units = [new("plant", "Plant"), Below("line"), Below("store"), new("office", "Office")];
        return AudienceMember.On(new Roster(people, units, [new Site("north", "North", Zone)], Zone), Everybody with { Audience = audience }, Day(day));
    }

    private static OrgUnit Below(string unit) => new(unit, unit) { Parents = [new UnitParent("plant", Day(-9999), null)] };
}
