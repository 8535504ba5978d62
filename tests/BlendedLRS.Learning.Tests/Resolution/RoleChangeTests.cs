using BlendedLRS.Learning.People;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Tests.Resolution;

/// <summary>Moves to another role or unit.</summary>
public sealed class RoleChangeTests
{
    private static readonly Roster People = new(
        [
            new Person("anna")
            {
                Ifis = [Ifi.FromKey(Story.Person)],
                Assignments =
                [
                    new Assignment(new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 1)) { Unit = "north", Role = "operator" },
                    new Assignment(new DateOnly(2025, 6, 1), new DateOnly(2025, 9, 1)) { Unit = "north", Role = "lead" },
                    new Assignment(new DateOnly(2025, 9, 1), null) { Unit = "south", Role = "lead" },
                ],
            },
        ],
        [new OrgUnit("north", "North"), new OrgUnit("south", "South")],
        [],
        TimeZoneInfo.Utc);

    private readonly Story _story = new();

    [Fact]
    public void The_roster_tells_of_roles_and_units() =>
        Assert.Equal([(6, "operator", "lead", false), (9, "lead", "lead", true)], _story.Resolve(roster: People, person: "anna").RoleChanges.Select(move => (move.Day.Month, move.FromRole, move.ToRole, move.IsTransfer)));

    [Theory]
    [InlineData("06-20 09:00", 2)]
    [InlineData("11-20 09:00", 3)]
    public void A_statement_tells_of_a_move_that_the_roster_does_not_know(string time, int moves)
    {
        _story.Tell(time, Story.About(Some.TinCan + "was-assigned-job-title", "https://hr.example/roles/expert", "http://activitystrea.ms/schema/1.0/job"));
        var resolved = _story.Resolve(roster: People, person: "anna").RoleChanges;
        Assert.Equal(moves, resolved.Count);
        Assert.True(moves == 2 || resolved[^1] is { FromRole: "lead", ToRole: "https://hr.example/roles/expert", IsTransfer: false });
    }
}
