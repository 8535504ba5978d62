using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Moves to another role or unit: the roster's, and those of Statements that the roster does not know.</summary>
internal static class RoleChangeReader
{
    /// <summary>Within this many days a Statement tells of the roster's own move.</summary>
    private const int SameMoveDays = 30;

    public static IReadOnlyList<RoleChange> Read(ResolutionScope scope)
    {
        var moves = OfRoster(scope.Person, scope.Roster.Find(scope.Person)?.Assignments ?? []).ToList();
        string? before = null;
        foreach (var told in scope.Told.Where(told => told.Act == Act.TakeRole && told.Actor == scope.Person))
        {
            var day = scope.Roster.DayOf(scope.Person, told.Time);
            var role = told.Details.ObjectId;
            if (role != before && !moves.Any(move => Math.Abs(move.Day.DayNumber - day.DayNumber) <= SameMoveDays))
            {
                moves.Add(new RoleChange(scope.Person, day, before ?? RoleBefore(scope, day), role, UnitOf(scope, day) != UnitBefore(scope, day)));
            }

            before = role;
        }

        return [.. moves.OrderBy(move => move.Day)];
    }

    private static IEnumerable<RoleChange> OfRoster(string person, IReadOnlyList<Assignment> assignments) =>
        from pair in assignments.Zip(assignments.Skip(1))
        let isTransfer = pair.First.Unit != pair.Second.Unit
        where isTransfer || pair.First.Role != pair.Second.Role
        select new RoleChange(person, pair.Second.From, pair.First.Role, pair.Second.Role, isTransfer);

    private static string? RoleBefore(ResolutionScope scope, DateOnly day) => Before(scope, day)?.Role;

    private static string? UnitBefore(ResolutionScope scope, DateOnly day) => Before(scope, day)?.Unit;

    private static string? UnitOf(ResolutionScope scope, DateOnly day) => scope.Roster.PlacementOf(scope.Person, day)?.Unit;

    private static Placement? Before(ResolutionScope scope, DateOnly day) => day == DateOnly.MinValue ? null : scope.Roster.PlacementOf(scope.Person, day.AddDays(-1));
}
