using BlendedLRS.Learning.People;
using static BlendedLRS.Learning.Tests.People.Org;

namespace BlendedLRS.Learning.Tests.People;

/// <summary>People move, leave, come back and are corrected, and what was true of a day before stays true of it.</summary>
public sealed class TransferTests
{
    [Fact]
    public void A_transfer_closes_the_span_before_and_history_does_not_jump()
    {
        var state = Done(PersonChanges.Move(State(Someone("anna", Post(1, "line-1"))), "anna", Post(4, "lab", "chemist")));
        var roster = Roster(state);
        Assert.Equal(["plant", "line-1"], roster.PlacementOf("anna", Day(3, 31))!.UnitPath);
        Assert.Equal(["lab"], roster.PlacementOf("anna", Day(4))!.UnitPath);
        Assert.Equal([new Assignment(Day(1), Day(4)) { Unit = "line-1" }, new Assignment(Day(4)) { Unit = "lab", Role = "chemist" }], state.People["anna"].Assignments);
    }

    [Fact]
    public void A_transfer_to_where_somebody_is_changes_nothing()
    {
        var state = State(Someone("anna", Post(1, "line-1")));
        Assert.Same(state, Done(PersonChanges.Move(state, "anna", Post(4, "line-1"))));
    }

    [Fact]
    public void A_transfer_leaves_what_is_planned_for_later()
    {
        var spans = Timeline.Move([Post(1, "line-1", until: 9), Post(9, "lab")], Post(4, "line-2"));
        Assert.Equal([Post(1, "line-1", until: 4), Post(4, "line-2", until: 9), Post(9, "lab")], spans);
    }

    [Fact]
    public void A_transfer_that_is_known_to_hold_on_a_later_day_replaces_what_was_said_of_the_days_between()
    {
        var spans = Timeline.Move([Post(1, "line-1", until: 5), Post(5, "lab", until: 9), Post(9, "plant")], Post(3, "line-2"), Day(6));
        Assert.Equal([Post(1, "line-1", until: 3), Post(3, "line-2", until: 9), Post(9, "plant")], spans);
    }

    [Fact]
    public void Who_leaves_is_nowhere_from_that_day_and_comes_back_with_a_gap()
    {
        var left = Done(PersonChanges.Leave(State(Someone("anna", Post(1, "line-1", until: 5), Post(5, "lab"))), "anna", Day(4)));
        Assert.Equal([Post(1, "line-1", until: 4)], left.People["anna"].Assignments);
        var back = Roster(Done(PersonChanges.Move(left, "anna", Post(8, "line-2"))));
        Assert.NotNull(back.PlacementOf("anna", Day(3, 31)));
        Assert.Null(back.PlacementOf("anna", Day(4)));
        Assert.Null(back.PlacementOf("anna", Day(7, 31)));
        Assert.Equal("line-2", back.PlacementOf("anna", Day(8))!.Unit);
    }

    [Fact]
    public void The_past_can_be_corrected_in_the_middle_of_a_span()
    {
        var state = Done(PersonChanges.Correct(State(Someone("anna", Post(1, "line-1"))), "anna", Post(3, "lab", until: 4)));
        Assert.Equal([Post(1, "line-1", until: 3), Post(3, "lab", until: 4), Post(4, "line-1")], state.People["anna"].Assignments);
        Assert.Equal([Post(1, "line-1")], Done(PersonChanges.Correct(state, "anna", Post(3, "line-1", until: 4))).People["anna"].Assignments);
    }

    [Fact]
    public void Wrong_spans_and_unknown_places_are_refused_where_they_stand()
    {
        var state = State();
        Assert.StartsWith("/assignments/1/from ", Refused(PersonChanges.Put(state, Someone("a", Post(1, null), Post(4, null))), RosterRules.Spans), StringComparison.Ordinal);
        Assert.StartsWith("/assignments/0/until ", Refused(PersonChanges.Put(state, Someone("a", Post(3, null, until: 3))), RosterRules.Spans), StringComparison.Ordinal);
        Assert.StartsWith("/assignments/0/unit ", Refused(PersonChanges.Put(state, Someone("a", Post(3, "attic"))), RosterRules.Known), StringComparison.Ordinal);
        Assert.StartsWith("/assignments/0/fte ", Refused(PersonChanges.Put(state, Someone("a", Post(3, "lab") with { Fte = 0 })), RosterRules.Form), StringComparison.Ordinal);
        Assert.StartsWith("/assignments/0/fte ", Refused(PersonChanges.Put(state, Someone("a", Post(3, "lab") with { Fte = double.NaN })), RosterRules.Form), StringComparison.Ordinal);
        Assert.Contains("no person 'b'", Refused(PersonChanges.Leave(state, "b", Day(1)), RosterRules.Known), StringComparison.Ordinal);
    }

    [Fact]
    public void Moves_to_another_role_or_unit_are_role_changes_and_returns_are_not()
    {
        var anna = Someone("anna", Post(1, "line-1", "operator", 3), Post(3, "line-1", "setter", 5), Post(5, "lab", "setter", 7), Post(9, "lab", "chemist"), Post(10, "lab", "chemist") with { Fte = 0.5 });
        Assert.Equal([(Day(3), "setter", false), (Day(5), "setter", true)], RoleChanges.Of(anna).Select(change => (change.Day, change.ToRole, change.IsTransfer)));
    }
}
