using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of the measures that put everybody of a group into one of several kinds: M3, M7, M18. What somebody is, the measure itself says of a group of one.</summary>
internal static class PeopleCells
{
    private static readonly string[][] Blends = [.. PeopleShare.Card.Components.Select(component => new[] { "members", component })];
    private static readonly string[][] Habits = [["members"], ["members", "habit"]];
    private static readonly string[][] Leaders = [["leaders"], ["leaders", "modelling"]];

    public static IEnumerable<CellFamily> Families =>
    [
        new(PeopleShare.Card) { Reads = RecordKinds.Events | RecordKinds.Roster, Draft = Blend },
        new(HabitRate.Card) { Reads = RecordKinds.Events | RecordKinds.Roster, Lookback = new Lookback(98), Draft = Habit },
        new(LeaderModelling.Card) { Reads = RecordKinds.Events | RecordKinds.Roster, Dimensions = SliceDimensions.Unit | SliceDimensions.Site, Draft = Modelling },
    ];

    private static void Blend(CellScope scope, CellDraft draft)
    {
        var bySlice = scope.EventsByPerson;
        foreach (var (person, slices) in scope.PlacesOfPeople)
        {
            draft.ChooseBySlice(person, slices, Blends, slice => PeopleShare.Compute([.. bySlice[slice][person]], [new Member(person, 1, 1)], scope.Period).Index().First(kind => kind.Item.Numerator > 0).Index);
        }

        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, PeopleShare.Compute(events, scope.MembersOf(slice), scope.Period), component => Figure.ShareOfPeople(component, "members"));
        }
    }

    private static void Habit(CellScope scope, CellDraft draft)
    {
        foreach (var (person, slices) in scope.PlacesOfPeople)
        {
            var kind = HabitOf([new Member(person, 1, 1)]).Numerator > 0 ? 1 : 0;
            draft.ChooseBySlice(person, slices, Habits, _ => kind);
        }

        foreach (var (slice, members) in scope.Members)
        {
            draft.Publish(slice, [HabitOf(members)], _ => Figure.ShareOfPeople("habit", "members"));
        }

        MeasureResult HabitOf(IReadOnlyList<Member> members) =>
            HabitRate.Compute([.. members.SelectMany(member => scope.WindowByPerson[member.Person])], members, scope.Period, new Dictionary<DateOnly, double>(), scope.Today)[0];
    }

    private static void Modelling(CellScope scope, CellDraft draft)
    {
        var bySlice = scope.EventsByPerson;
        foreach (var (person, slices) in scope.PlacesOfPeople)
        {
            draft.ChooseBySlice(person, slices, Leaders, slice => KindOf(LeaderModelling.Compute([.. bySlice[slice][person]], [new Member(person, 1, 1)], scope.Material.Roster, scope.Period)[0]));
        }

        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, LeaderModelling.Compute(events, scope.MembersOf(slice), scope.Material.Roster, scope.Period), _ => Figure.ShareOfPeople("modelling", "leaders"));
        }

        static int KindOf(MeasureResult alone) => alone.Denominator > 0 ? alone.Numerator > 0 ? 1 : 0 : -1;
    }
}
