using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of feedback on modules and of what became of it: M12 and M13. They count where those who gave it belonged that day.</summary>
internal static class FeedbackCells
{
    private static readonly string[] Cases = ["cases"];
    private static readonly string[] Received = ["received"];

    public static IEnumerable<CellFamily> Families =>
    [
        new(ReworkLeadTime.Card) { Reads = RecordKinds.ReworkCases | RecordKinds.Catalogue, Dimensions = SliceDimensions.Unit | SliceDimensions.Module | SliceDimensions.Topic, Draft = LeadTime },
        new(FeedbackClosure.Card)
        {
            Reads = RecordKinds.ModuleFeedback | RecordKinds.Catalogue,
            Lookback = new Lookback(0, FeedbackClosure.DefaultDays),
            Dimensions = SliceDimensions.Places | SliceDimensions.Module | SliceDimensions.Topic,
            Draft = Closure,
        },
    ];

    /// <summary>Of modules and topics the cases are told however few people began them; of a unit only with enough of them.</summary>
    private static void LeadTime(CellScope scope, CellDraft draft)
    {
        var (asOf, zone) = (scope.Material.AsOf, scope.Material.Zone);
        var cases = scope.Material.ReworkCases.Where(one => one.Opened <= asOf && scope.Period.Contains(one.Opened, zone)).ToList();
        foreach (var one in cases)
        {
            foreach (var giver in one.Givers)
            {
                draft.Count(giver, SlicesOf(one), Cases, 1.0 / one.Givers.Count);
            }
        }

        foreach (var (slice, those) in scope.BySlice(cases, SlicesOf))
        {
            var results = ReworkLeadTime.Compute(those, scope.Period, asOf, zone);
            if (slice.Unit is null)
            {
                draft.PublishAnyway(slice, results);
            }
            else
            {
                draft.Publish(slice, results, _ => Figure.Of("cases"));
            }
        }

        SliceSet SlicesOf(ReworkCase one) => scope.Sliced.Union(one.Givers.Select(giver => (string?)giver).DefaultIfEmpty(null).Select(giver => scope.At(giver, one.Opened, one.ModuleKey, scope.TopicsOf(one.ModuleKey))));
    }

    /// <summary>Whether feedback was answered is no doing of who gave it, so a share of none or of all is told.</summary>
    private static void Closure(CellScope scope, CellDraft draft)
    {
        var (asOf, zone) = (scope.Material.AsOf, scope.Material.Zone);
        var received = scope.Material.ModuleFeedback.Where(entry => entry.ModuleKey is not null && entry.Applauded is null && scope.Period.Contains(entry.Time, zone)).ToList();
        foreach (var entry in received)
        {
            draft.Count(entry.Giver, SlicesOf(entry), Received);
        }

        foreach (var (slice, those) in scope.BySlice(received, SlicesOf))
        {
            draft.Publish(slice, FeedbackClosure.Compute(those, scope.Period, asOf, zone), _ => new Figure("received") { Denominator = "received", Events = "received" });
        }

        SliceSet SlicesOf(Feedback entry) => scope.At(entry.Giver, entry.Time, entry.ModuleKey, scope.TopicsOf(entry.ModuleKey));
    }
}
