using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.People;
using static BlendedLRS.Learning.Tests.People.Org;

namespace BlendedLRS.Learning.Tests.People;

/// <summary>The tree of units as of a day, who leads, and who belongs to a part of it.</summary>
public sealed class UnitTests
{
    [Fact]
    public void A_unit_moves_as_of_a_day()
    {
        var state = Done(UnitChanges.PutBelow(State(Someone("anna", Post(1, "line-1"))), "line-1", "lab", Day(5)));
        var roster = Roster(state);
        Assert.Equal(["plant", "line-1"], roster.PlacementOf("anna", Day(4, 30))!.UnitPath);
        Assert.Equal(["lab", "line-1"], roster.PlacementOf("anna", Day(5))!.UnitPath);
        Assert.Same(state, Done(UnitChanges.PutBelow(state, "line-1", "lab", Day(7))));
        Assert.Equal(["line-1"], Roster(Done(UnitChanges.PutBelow(state, "line-1", null, Day(6)))).PathOf("line-1", Day(6)));
    }

    [Fact]
    public void No_unit_stands_above_itself_on_any_day()
    {
        var state = State();
        Assert.Contains("below 'plant' itself", Refused(UnitChanges.PutBelow(state, "plant", "line-1", Day(5)), RosterRules.NoCycle), StringComparison.Ordinal);
        Assert.Contains("below 'lab' itself", Refused(UnitChanges.PutBelow(state, "lab", "lab", Day(5)), RosterRules.NoCycle), StringComparison.Ordinal);
        var moved = Done(UnitChanges.PutBelow(state, "line-1", "lab", Day(5)));
        Assert.True(UnitChanges.Put(moved, moved.Units["plant"] with { Parents = [new UnitParent("line-1", Day(5))] }).IsDone);
        Assert.Contains("On 2026-04-30 ", Refused(UnitChanges.Put(moved, moved.Units["plant"] with { Parents = [new UnitParent("line-1", Day(4, 30))] }), RosterRules.NoCycle), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaders_follow_each_other()
    {
        var state = State(Someone("anna", Post(1, "plant")), Someone("ben", Post(1, "plant")), Someone("cem", Post(1, "line-1")));
        state = Done(UnitChanges.SetLeaders(state, "plant", ["anna"], Day(1)));
        state = Done(UnitChanges.SetLeaders(state, "plant", ["ben"], Day(6)));
        Assert.Same(state, Done(UnitChanges.SetLeaders(state, "plant", ["ben"], Day(8))));
        var roster = Roster(state);
        Assert.True(roster.Manages("anna", "cem", Day(5)));
        Assert.False(roster.Manages("anna", "cem", Day(6)));
        Assert.True(roster.IsLeader("ben", Day(6)));
        Assert.False(roster.IsLeader("ben", Day(5)));
        Assert.False(roster.Manages("ben", "ben", Day(6)));
    }

    [Fact]
    public void Who_leads_an_empty_unit_leads_nobody()
    {
        var state = State(Someone("anna", Post(1, "plant")), Someone("cem", Post(1, "line-1", until: 4)));
        var roster = Roster(Done(UnitChanges.SetLeaders(state, "plant", ["anna"], Day(1))));
        Assert.True(roster.IsLeader("anna", Day(3)));
        Assert.False(roster.IsLeader("anna", Day(4)));
        Assert.False(roster.IsLeader("cem", Day(3)));
    }

    [Fact]
    public void Members_of_a_subtree_are_counted_by_days_and_mean_fte()
    {
        var state = State(
            Someone("anna", Post(1, "line-1") with { Until = Day(4, 11), Site = null }, Post(4, "line-2") with { From = Day(4, 11), Fte = 0.5 }),
            Someone("ben", Post(1, "lab")),
            Someone("cem", Post(4, "plant") with { From = Day(4, 30) }),
            Someone("dan", Post(1, null)));
        var april = new Period(PeriodGrain.Month, Day(4));
        Assert.Equal([new Member("anna", 30, 20d / 30), new Member("cem", 1, 1)], Roster(state).MembersOf(new RosterSlice("plant"), april));
        Assert.Equal([new Member("anna", 20, 0.5)], Roster(state).MembersOf(new RosterSlice("line-2"), april));
        Assert.Equal(["anna", "ben", "cem", "dan"], Roster(state).MembersOf(RosterSlice.Everybody, april).Select(member => member.Person));
        Assert.Empty(Roster(state).MembersOf(new RosterSlice("attic"), april));
        var moved = Done(UnitChanges.PutBelow(state, "line-2", "lab", Day(4, 21)));
        Assert.Equal([new Member("anna", 10, 0.5), new Member("ben", 30, 1)], Roster(moved).MembersOf(new RosterSlice("lab"), april));
        Assert.Equal(20, Roster(moved).MembersOf(new RosterSlice("plant"), april).First().Days);
    }

    [Fact]
    public void Members_are_sliced_by_site_and_role_family()
    {
        var state = Done(UnitChanges.Put(State(), new Site("graz", "Graz", TimeZoneInfo.Utc)));
        state = Done(PersonChanges.Put(state, Someone("anna", Post(1, "lab") with { Site = "graz", RoleFamily = "science" })));
        var april = new Period(PeriodGrain.Month, Day(4));
        Assert.Single(Roster(state).MembersOf(new RosterSlice(Site: "graz", RoleFamily: "science"), april));
        Assert.Empty(Roster(state).MembersOf(new RosterSlice(Site: "graz", RoleFamily: "sales"), april));
        Assert.Empty(Roster(state).MembersOf(new RosterSlice("plant", "graz"), april));
        Assert.Contains("Somebody worked", Refused(UnitChanges.RemoveSite(state, "graz"), RosterRules.InUse), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_with_a_history_is_not_removed()
    {
        var state = State(Someone("anna", Post(1, "lab", until: 2)));
        Assert.False(UnitChanges.Remove(state, "lab").IsDone);
        Assert.False(UnitChanges.Remove(state, "plant").IsDone);
        Assert.DoesNotContain("line-2", Done(UnitChanges.Remove(state, "line-2")).Units.Keys);
    }

    [Fact]
    public void The_site_decides_on_the_day()
    {
        var state = Done(UnitChanges.Put(State(), new Site("tokyo", "Tokyo", TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo"))));
        var roster = Roster(Done(PersonChanges.Put(state, Someone("anna", Post(1, "lab") with { Site = "tokyo" }))));
        var evening = new DateTimeOffset(2026, 3, 31, 20, 0, 0, TimeSpan.Zero);
        Assert.Equal(Day(4), roster.DayOf("anna", evening));
        Assert.Equal(Day(3, 31), roster.DayOf("stranger", evening));
    }
}
