using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of who decides what is learned: M15 and M16.</summary>
internal static class OwnershipCells
{
    /// <summary>How many quarters a trend looks at.</summary>
    private const int Quarters = 8;

    private static readonly Ownership[] Owners = [Ownership.EmployeeLed, Ownership.CoCreated, Ownership.ManagerDriven];
    private static readonly string[][] OfCommitments = KindsOf("commitments");
    private static readonly string[][] OfEvents = KindsOf("events");

    public static IEnumerable<CellFamily> Families =>
    [
        new(OwnershipShare.Card) { Reads = RecordKinds.Events | RecordKinds.Commitments, Dimensions = SliceDimensions.Places | SliceDimensions.Topic, Draft = Shares },
        new(OwnershipTrend.Card) { Reads = RecordKinds.Cells, Lookback = new Lookback(Quarters * 92), Draft = Trend },
    ];

    private static void Shares(CellScope scope, CellDraft draft)
    {
        foreach (var one in scope.Events)
        {
            Choose(draft, one.Person, scope.Of(one), OfEvents, one.Ownership, one.IsMandatory);
        }

        foreach (var one in scope.Material.Commitments.Where(one => Results([], [one]).Any(result => result.Events > 0)))
        {
            Choose(draft, one.Person, SlicesOf(one), OfCommitments, one.Ownership, one.IsMandatory);
        }

        var commitments = scope.BySlice(scope.Material.Commitments.Where(one => scope.Period.Contains(one.Time, scope.Material.Zone)), SlicesOf)
            .ToDictionary(slice => slice.Slice, slice => slice.Records, (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance);
        var events = scope.EventsBySlice.ToDictionary(slice => slice.Slice, slice => slice.Records, (IEqualityComparer<Slice>)ReferenceEqualityComparer.Instance);
        foreach (var slice in events.Keys.Union(commitments.Keys, ReferenceEqualityComparer.Instance).Cast<Slice>())
        {
            draft.Publish(
                slice,
                Results(events.GetValueOrDefault(slice, []), commitments.GetValueOrDefault(slice, [])),
                component => Figure.Share(component, component.Split('/')[0]));
        }

        SliceSet SlicesOf(Commitment one) => scope.At(one.Person, one.Time, null, scope.TopicsOf(one.Subject));
        IReadOnlyList<MeasureResult> Results(IReadOnlyList<LearningEvent> learned, IReadOnlyList<Commitment> made) => OwnershipShare.Compute(learned, made, scope.Period, scope.Material.Zone);
    }

    private static void Choose(CellDraft draft, string person, SliceSet slices, string[][] kinds, Ownership ownership, bool isMandatory)
    {
        if (ownership != Ownership.Unknown)
        {
            draft.Choose(person, slices, kinds, (2 * Array.IndexOf(Owners, ownership)) + (isMandatory ? 1 : 0));
        }
    }

    /// <summary>The sums of each owner: what is mandatory counts in the basis with it alone.</summary>
    private static string[][] KindsOf(string basis)
    {
        var without = basis + OwnershipShare.WithoutMandatory;
        return [.. Owners.Select(owner => KebabText.Of(owner)).SelectMany(owner => new string[][]
        {
            [basis, OwnershipShare.ComponentOf(basis, owner), without, OwnershipShare.ComponentOf(without, owner)],
            [basis, OwnershipShare.ComponentOf(basis, owner)],
        })];
    }

    /// <summary>Published cells go in, so nothing of others can come out.</summary>
    private static void Trend(CellScope scope, CellDraft draft)
    {
        var first = scope.Period.First.AddMonths(-3 * (Quarters - 1));
        var shares = scope.Material.Published.Where(cell =>
            cell.Measure == OwnershipShare.Card.Id && cell.Period.Grain == PeriodGrain.Quarter && cell.Status == CellStatus.Ok && first <= cell.Period.First && cell.Period.First <= scope.Period.First);
        foreach (var slice in shares.GroupBy(cell => cell.Slice))
        {
            draft.PublishAnyway(slice.Key, OwnershipTrend.Compute(slice.GroupBy(cell => cell.Period).ToDictionary(
                quarter => quarter.Key,
                IReadOnlyList<MeasureResult> (quarter) => [.. quarter.Select(cell => new MeasureResult(cell.Measure, cell.Component) { Value = cell.Value, Reason = cell.Reason, People = cell.People ?? 0, Events = cell.Events ?? 0 })])));
        }
    }
}
