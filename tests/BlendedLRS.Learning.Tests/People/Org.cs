using BlendedLRS.Learning.People;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.Tests.People;

/// <summary>A small organisation: plant over line-1 and line-2, lab beside them.</summary>
internal static class Org
{
    public static DateOnly Day(int month, int day = 1, int year = 2026) => new(year, month, day);

    public static Ifi Mail(string name) => Ifi.Mbox($"mailto:{name}@example.com");

    public static Assignment Post(int month, string? unit, string? role = null, int? until = null) => new(Day(month), until is { } end ? Day(end) : null) { Unit = unit, Role = role };

    public static Person Someone(string key, params Assignment[] spans) => new(key) { Ifis = [Mail(key)], Assignments = spans };

    public static RosterState State(params Person[] people) => people.Aggregate(
        new[] { new OrgUnit("plant", "Plant"), Below("line-1", "plant"), Below("line-2", "plant"), new OrgUnit("lab", "Lab") }
            .Aggregate(RosterState.Empty, (state, unit) => Done(UnitChanges.Put(state, unit))),
        (state, person) => Done(PersonChanges.Put(state, person)));

    public static OrgUnit Below(string key, string parent) => new(key, key) { Parents = [new UnitParent(parent, DateOnly.MinValue, null)] };

    public static RosterState Done(RosterOutcome outcome)
    {
        Assert.Empty(outcome.Refusals);
        return outcome.State;
    }

    public static string Refused(RosterOutcome outcome, string rule)
    {
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(rule, refusal.Requirement);
        return refusal.Pointer + " " + refusal.Reason;
    }

    public static Roster Roster(RosterState state) => new([.. state.People.Values], [.. state.Units.Values], [.. state.Sites.Values], TimeZoneInfo.Utc);

    /// <summary>Everything that a state holds, as text that can be compared.</summary>
    public static string Dump(RosterState state) => string.Join(
        '\n',
        state.People.Values.OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => RosterJson.Write(person with { Ifis = [.. person.Ifis.OrderBy(ifi => ifi.Key, StringComparer.Ordinal)] }))
            .Concat(state.Units.Values.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(RosterJson.Write)));
}
