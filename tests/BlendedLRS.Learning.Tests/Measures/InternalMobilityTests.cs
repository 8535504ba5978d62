using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Tests.Measures;

/// <summary>M23: moves of the twelve months that end with the quarter, on 1 April 2026.</summary>
public sealed class InternalMobilityTests
{
    private static readonly string[] Skills = ["welding", "safety"];

    [Fact]
    public void Moves_for_each_head()
    {
        // Ten people for all of the 365 days, and a leaver for 73 of them: 10.2 heads. Two moves; outside the group, outside the year or to the same role: none.
        IReadOnlyList<Member> members = [.. Made.Members(10, 365), new Member("leaver", 73, 1)];
        RoleChange[] changes =
        [
            Move("p0", 10), Move("leaver", -200) with { ToRole = "a", IsTransfer = true }, Move("other", 10), Move("p1", -276), Move("p1", 90), Move("p2", 5) with { ToRole = "a" },
        ];
        var rate = InternalMobility.Compute(changes, [], members, Made.Quarter).Of(InternalMobility.Card, "rate");
        Assert.Equal((0.196078431, 2, 11, 2), (rate.Rounded(), rate.Events, rate.People, rate.PeopleInNumerator));
    }

    [Fact]
    public void Ten_people_on_one_day_are_a_reorganisation()
    {
        Assert.Equal(9, Moves(9));
        Assert.Equal(0, Moves(10));

        // Only five of them belong to the group: the others show that it was one.
        static double? Moves(int people) => InternalMobility.Compute([.. Enumerable.Range(0, people).Select(number => Move($"p{number}", 10))], [], Made.Members(9, 365), Made.Quarter)
            .Of(InternalMobility.Card, "rate").Numerator;
    }

    [Fact]
    public void Three_events_on_skills_of_the_new_role_within_a_year_before_link_learning_to_the_move()
    {
        LearningEvent[] events =
        [
            Learned("p0", 9), Learned("p0", -355), Learned("p0", 0),
            Learned("p1", 9), Learned("p1", 10), Learned("p1", -356), Learned("p1", 0),
            Learned("p2", 9), Learned("p2", 8), Learned("p2", 7) with { Topics = ["cooking"] },
        ];
        RoleChange[] changes = [Move("p0", 10) with { Skills = Skills }, Move("p1", 10) with { Skills = Skills }, Move("p2", 10) with { Skills = Skills }, Move("p3", 10)];
        var linked = InternalMobility.Compute(changes, events, Made.Members(10, 365), Made.Quarter).Of(InternalMobility.Card, "learning-linked");
        Assert.Equal((0.333333333, 3, 1, 3), (linked.Rounded(), linked.People, linked.PeopleInNumerator, linked.Events));
    }

    [Fact]
    public void Without_moves_the_rate_is_zero_and_the_link_has_no_data()
    {
        var results = InternalMobility.Compute([], [], Made.Members(10, 365), Made.Quarter);
        Assert.Equal((0, NoValueReason.NoData), (results.Of(InternalMobility.Card, "rate").Value, results.Of(InternalMobility.Card, "learning-linked").Reason));
    }

    private static RoleChange Move(string person, int day) => new(person, Made.Day(day), "a", "b", false);

    private static LearningEvent Learned(string person, int day) => Made.Event(person, day) with { Topics = [Skills[0]] };
}
