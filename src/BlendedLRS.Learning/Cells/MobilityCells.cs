using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of moves within the organisation, over the twelve months that end with the period: M23.</summary>
internal static class MobilityCells
{
    private static readonly string[] Presence = ["members"];
    private static readonly string[] Moves = ["moves"];
    private static readonly string[][] Linked = [["mapped"], ["mapped", "linked"]];

    public static IEnumerable<CellFamily> Families =>
    [
        new(InternalMobility.Card) { Reads = RecordKinds.RoleChanges | RecordKinds.Events | RecordKinds.Roster, Lookback = new Lookback(2 * 366), Draft = Mobility },
    ];

    private static void Mobility(CellScope scope, CellDraft draft)
    {
        var changes = scope.Material.RoleChanges;
        var movers = changes.Select(change => change.Person).ToHashSet(StringComparer.Ordinal);
        var year = new Period(PeriodGrain.Year, InternalMobility.FirstDay(scope.Period));
        foreach (var (person, slices) in scope.PlacesOfPeopleIn(year).Where(person => movers.Contains(person.Key)))
        {
            // Which moves count, the measure itself says of a group of one; reorganisations are seen in the moves of all.
            var alone = Results([new Member(person, 1, 1)]);
            var (moves, mapped, linked) = (alone[0].Numerator ?? 0, alone[1].Denominator ?? 0, alone[1].Numerator ?? 0);
            CountMany(draft, person, slices, moves, mapped - linked, linked);
        }

        EventCells.CountPresence(scope.PlacesIn(year), draft, Presence, 1.0 / year.Days);
        foreach (var (slice, members) in scope.MembersIn(year))
        {
            draft.Publish(slice, Results(members), component => component == "rate" ? Figure.Rate("moves", "members") : Figure.Share("linked", "mapped"));
        }

        IReadOnlyList<MeasureResult> Results(IReadOnlyList<Member> members) =>
            InternalMobility.Compute(changes, [.. members.Where(member => movers.Contains(member.Person)).SelectMany(member => scope.WindowByPerson[member.Person])], members, scope.Period);
    }

    private static void CountMany(CellDraft draft, string person, SliceSet slices, double moves, double unlinked, double linked)
    {
        if (moves > 0)
        {
            draft.Count(person, slices, Moves, moves);
        }

        if (unlinked > 0)
        {
            draft.Choose(person, slices, Linked, 0, unlinked);
        }

        if (linked > 0)
        {
            draft.Choose(person, slices, Linked, 1, linked);
        }
    }
}
