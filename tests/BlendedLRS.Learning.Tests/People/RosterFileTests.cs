using BlendedLRS.Learning.People;
using static BlendedLRS.Learning.Tests.People.Org;

namespace BlendedLRS.Learning.Tests.People;

/// <summary>What a file about people does to the roster.</summary>
public sealed class RosterFileTests
{
    private static readonly string[] Columns = [.. RosterFile.KnownColumns];

    private int _keys;

    [Fact]
    public void New_people_units_and_sites_are_added()
    {
        var (state, report) = Apply(RosterState.Empty, Row(2, "e1") with { Unit = "line-1", UnitName = "Line 1", ParentUnit = "plant", Site = "graz", Ifis = [("email", Mail("anna"))], Name = "Anna" });
        Assert.Equal(["e1"], report.Added);
        Assert.Equal(["line-1", "plant"], report.Units);
        Assert.Equal(["graz"], report.Sites);
        var anna = state.WithIfi(Mail("anna"))!;
        Assert.Equal(("p1", "Anna", "e1"), (anna.Key, anna.Name, anna.ExternalId));
        Assert.Equal(["plant", "line-1"], Roster(state).PlacementOf("p1", Day(4))!.UnitPath);
        Assert.Equal(["plant", "line-1"], Roster(state).PathOf("line-1", Day(1, 1, 1990)));
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        RosterRow[] rows = [Row(2, "e1") with { Unit = "line-1", ParentUnit = "plant", Manager = "e2", Ifis = [("email", Mail("anna"))] }, Row(3, "e2") with { Unit = "plant" }];
        var (state, _) = Apply(RosterState.Empty, rows);
        var (again, report) = Apply(state, Day(6), false, Columns, rows);
        Assert.Equal(Dump(state), Dump(again));
        Assert.Empty(report.Added.Concat(report.Changed).Concat(report.Moved).Concat(report.Ended).Concat(report.Units));
    }

    [Fact]
    public void People_move_as_of_the_day_and_what_has_no_column_stays()
    {
        var (state, _) = Apply(RosterState.Empty, Row(2, "e1") with { Unit = "lab", Role = "chemist", Fte = 0.5 });
        var (moved, report) = Apply(state, Day(6), false, ["employeeId", "unit"], Row(2, "e1") with { Unit = "plant" });
        Assert.Equal(["e1"], report.Moved);
        Assert.Equal([Post(4, "lab", "chemist", 6) with { Fte = 0.5 }, Post(6, "plant", "chemist") with { Fte = 0.5 }], moved.WithExternalId("e1")!.Assignments);
    }

    [Fact]
    public void Several_lines_tell_a_history_in_whatever_order()
    {
        var (state, _) = Apply(
            RosterState.Empty, Row(2, "e1") with { Unit = "lab", From = Day(3) }, Row(3, "e1") with { Unit = "plant", From = Day(1) }, Row(4, "e1") with { Unit = "attic", From = Day(1, 1, 2025), Until = Day(7, 1, 2025) });
        Assert.Equal([Post(1, "attic") with { From = Day(1, 1, 2025), Until = Day(7, 1, 2025) }, Post(1, "plant", until: 3), Post(3, "lab")], state.WithExternalId("e1")!.Assignments);
    }

    [Fact]
    public void A_full_file_ends_who_is_absent_and_knows_nothing_of_who_has_no_external_id()
    {
        var before = State(Someone("anna", Post(1, "lab")) with { ExternalId = "e1" }, Someone("ben", Post(1, "lab")) with { ExternalId = "e2" }, Someone("cem", Post(1, "lab")));
        var (state, report) = Apply(before, Day(6), true, ["employeeId"], Row(2, "e1"));
        Assert.Equal(["e2"], report.Ended);
        Assert.Equal([Post(1, "lab", until: 6)], state.People["ben"].Assignments);
        Assert.Equal([Post(1, "lab")], state.People["cem"].Assignments);
        Assert.Empty(Apply(before, Day(6), false, ["employeeId"], Row(2, "e1")).Report.Ended);
        var (back, returned) = Apply(state, Day(8), true, ["employeeId"], Row(2, "e1"), Row(3, "e2"));
        Assert.Equal(["e2"], returned.Moved);
        Assert.Equal([Post(1, "lab", until: 6), Post(8, "lab")], back.People["ben"].Assignments);
    }

    [Fact]
    public void A_person_known_by_an_ifi_alone_is_found_by_it_and_two_records_become_one()
    {
        var before = State(Someone("anna", Post(1, "lab")), Someone("old", Post(1, "lab")) with { ExternalId = "e2" }, Someone("b"));
        var (state, report) = Apply(before, Row(2, "e1") with { Ifis = [("email", Mail("anna"))], Unit = "lab" }, Row(3, "e2") with { Ifis = [("email", Mail("b"))], Unit = "lab" });
        Assert.Equal("anna", state.WithExternalId("e1")!.Key);
        Assert.Equal(["e2"], report.Merged);
        Assert.Equal("old", state.Find("b")!.Key);
    }

    [Fact]
    public void Managers_lead_the_unit_of_their_people_and_their_own_managers_the_one_above()
    {
        var (state, _) = Apply(
            RosterState.Empty,
            Row(2, "anna") with { Unit = "line-1", ParentUnit = "plant", Manager = "ben" },
            Row(3, "ben") with { Unit = "line-1", Manager = "cem" },
            Row(4, "cem") with { Unit = "plant" },
            Row(5, "dan") with { Unit = "lab", Leads = ["lab"] });
        Assert.Equal(["ben"], Leaders(state, "line-1"));
        Assert.Equal(["cem"], Leaders(state, "plant"));
        Assert.Equal(["dan"], Leaders(state, "lab"));
        var (next, _) = Apply(state, Day(6), false, Columns, Row(2, "anna") with { Unit = "line-1", ParentUnit = "plant", Manager = "dan" }, Row(3, "dan") with { Unit = "lab" });
        Assert.False(Roster(next).Manages(Key(next, "ben"), Key(next, "anna"), Day(6)));
        Assert.True(Roster(next).Manages(Key(next, "ben"), Key(next, "anna"), Day(5)));
        Assert.True(Roster(next).Manages(Key(next, "dan"), Key(next, "anna"), Day(6)));
    }

    [Fact]
    public void Every_error_is_told_by_line_and_column_and_nothing_changes()
    {
        var before = State(Someone("anna") with { ExternalId = "e0" });
        var (state, report) = Apply(
            before,
            Row(2, "e1") with { Ifis = [("email", Mail("anna"))] },
            Row(3, "e2") with { Unit = "lab", Fte = 3 },
            Row(4, "e3") with { Unit = "lab", UnitName = "Lab" },
            Row(5, "e4") with { Unit = "lab", UnitName = "Labor" },
            Row(6, "e5") with { Manager = "e99", Unit = "lab" },
            Row(7, "e6") with { From = Day(4), Until = Day(4) },
            Row(8, "e7") with { Unit = "plant", ParentUnit = "line-1" },
            Row(9, "e8") with { Unit = "line-1", ParentUnit = "plant" },
            Row(10, "e9"),
            Row(11, "e9"),
            Row(12, "e10") with { Leads = ["attic"] });
        Assert.Same(before, state);
        Assert.Equal(
            [(2, "email"), (3, "fte"), (5, "unitName"), (6, "manager"), (7, "validTo"), (8, "parentUnit"), (11, "employeeId"), (12, "leads")],
            report.Errors.Select(error => (error.Line, error.Column)));
        Assert.Empty(report.Added);
    }

    [Fact]
    public void Lines_of_somebody_who_was_merged_count_once()
    {
        var before = Done(PersonMerging.Merge(State(Someone("anna", Post(1, "lab")) with { ExternalId = "e1" }, Someone("old", Post(1, "line-1")) with { ExternalId = "e2" }), "anna", "old"));
        var (state, report) = Apply(before, Day(6), true, Columns, Row(2, "e2") with { Unit = "plant" }, Row(3, "e1") with { Unit = "lab" });
        Assert.Empty(report.Errors);
        Assert.Equal([Post(1, "lab")], state.People["anna"].Assignments);
    }

    private static RosterRow Row(int line, string id) => new(line, id);

    private static string Key(RosterState state, string externalId) => state.WithExternalId(externalId)!.Key;

    private static IEnumerable<string?> Leaders(RosterState state, string unit) => state.Units[unit].Leaders.Select(leader => state.Find(leader.Person)!.ExternalId);

    private (RosterState State, RosterReport Report) Apply(RosterState before, params RosterRow[] rows) => Apply(before, Day(4), false, Columns, rows);

    private (RosterState State, RosterReport Report) Apply(RosterState before, DateOnly asOf, bool full, string[] columns, params RosterRow[] rows) => RosterFileChanges.Apply(
        before, new RosterFile(rows, columns.ToHashSet(StringComparer.Ordinal), asOf, full), () => $"p{++_keys}", TimeZoneInfo.Utc);
}
