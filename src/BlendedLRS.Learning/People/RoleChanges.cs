using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.People;

/// <summary>Moves to another role or unit, from the spans of the roster. Coming back after an absence is none: it is a new beginning.</summary>
public static class RoleChanges
{
    /// <summary>The moves of one person, ascending.</summary>
    public static IEnumerable<RoleChange> Of(Person person) =>
        from pair in person.Assignments.Zip(person.Assignments.Skip(1))
        let isTransfer = pair.First.Unit != pair.Second.Unit
        where pair.First.Until == pair.Second.From && (isTransfer || pair.First.Role != pair.Second.Role)
        select new RoleChange(person.Key, pair.Second.From, pair.First.Role, pair.Second.Role, isTransfer);
}
