using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of what passes between people: M22, M25, M26. Who is on either end stands behind it, and it counts where either belonged in the period.</summary>
internal static class NetworkCells
{
    private const SliceDimensions Dimensions = SliceDimensions.Unit | SliceDimensions.Site;
    private const double End = 0.5;
    private static readonly string[][] Reached = [["members"], ["members", "reached"]];
    private static readonly string[] Ties = ["ties"];
    private static readonly string[] Placed = ["placed"];
    private static readonly string[] Inside = ["inside"];
    private static readonly string[] Given = ["given"];
    private static readonly string[][] Directions = [["both", "upward"], ["both", "downward"]];
    private static readonly string[][] Applause = [["applause"], ["applause", "behaviour"]];

    public static IEnumerable<CellFamily> Families =>
    [
        new(KnowledgeSharing.Card) { Reads = RecordKinds.Ties | RecordKinds.Roster, Dimensions = Dimensions, Draft = Sharing },
        new(TwoWayFeedback.Card) { Reads = RecordKinds.Feedback | RecordKinds.Roster, Dimensions = Dimensions, Draft = TwoWays },
        new(BehaviourRecognition.Card) { Reads = RecordKinds.Feedback, Dimensions = Dimensions, Draft = Recognition },
    ];

    private static void Sharing(CellScope scope, CellDraft draft)
    {
        var roster = scope.Material.Roster;
        var ties = scope.Material.Ties.Where(tie => tie.Helper != tie.Helped && scope.Period.Contains(roster.DayOf(tie.Helper, tie.Time))).ToList();
        ties.ForEach(tie => CountTie(scope, draft, tie));
        var reached = ties.SelectMany(tie => new[] { tie.Helper, tie.Helped }).ToHashSet(StringComparer.Ordinal);
        foreach (var (person, slices) in scope.PlacesOfPeople)
        {
            draft.ChooseBySlice(person, slices, Reached, _ => reached.Contains(person) ? 1 : 0);
        }

        foreach (var (slice, those) in scope.BySlice(ties, tie => PartsOf(scope, tie.Helper, tie.Helped)))
        {
            draft.Publish(slice, KnowledgeSharing.Compute(those, scope.MembersOf(slice), roster, scope.Period), component => component switch
            {
                "reach" => Figure.ShareOfPeople("reached", "members"),
                "cross-unit" => Figure.Of("placed") with { Events = "placed" },
                "concentration" => Figure.Of("given") with { Events = "given" },
                _ => Figure.Of("inside") with { Events = "inside" },
            });
        }
    }

    private static void CountTie(CellScope scope, CellDraft draft, Tie tie)
    {
        var (helper, helped) = (PartsOf(scope, tie.Helper), PartsOf(scope, tie.Helped));
        var either = scope.Sliced.Union(helper, helped);
        var both = scope.Sliced.Common(helper, helped);
        draft.Count(tie.Helper, helper, Given);
        foreach (var person in new[] { tie.Helper, tie.Helped })
        {
            draft.Count(person, either, Ties, End);
            draft.Count(person, both, Inside, End);
            if (HasUnit(tie.Helper) && HasUnit(tie.Helped))
            {
                draft.Count(person, either, Placed, End);
            }
        }

        bool HasUnit(string person) => scope.Material.Roster.PlacementOf(person, scope.Material.Roster.DayOf(person, tie.Time))?.Unit is not null;
    }

    private static void TwoWays(CellScope scope, CellDraft draft)
    {
        var roster = scope.Material.Roster;
        var entries = scope.Material.Feedback.Where(entry =>
            entry is { Giver: not null, Receiver: not null, Applauded: null } && scope.Period.Contains(roster.DayOf(entry.Giver, entry.Time))).ToList();
        foreach (var entry in entries)
        {
            var (giver, receiver, day) = (entry.Giver!, entry.Receiver!, roster.DayOf(entry.Giver!, entry.Time));
            if (roster.Manages(receiver, giver, day))
            {
                draft.Choose(giver, PartsOf(scope, giver, receiver), Directions, 0);
            }

            if (roster.Manages(giver, receiver, day))
            {
                draft.Choose(giver, PartsOf(scope, giver, receiver), Directions, 1);
            }
        }

        foreach (var (slice, those) in scope.BySlice(entries, entry => PartsOf(scope, entry.Giver!, entry.Receiver!)))
        {
            draft.Publish(slice, TwoWayFeedback.Compute(those, scope.MembersOf(slice), roster, scope.Period), component => component == "ratio"
                ? new Figure("both") { Numerator = "upward", Denominator = "downward", Events = "both" }
                : Figure.Share("upward", "both"));
        }
    }

    private static void Recognition(CellScope scope, CellDraft draft)
    {
        var applause = scope.Material.Feedback.Where(entry => entry.Applauded is not null && scope.Period.Contains(entry.Time, scope.Material.Zone)).ToList();
        foreach (var entry in applause)
        {
            draft.Choose(entry.Giver, SlicesOf(entry), Applause, (int)Results([entry])[0].Numerator!.Value);
        }

        foreach (var (slice, those) in scope.BySlice(applause, SlicesOf))
        {
            draft.Publish(slice, Results(those), component => Figure.Share(component, "applause"));
        }

        SliceSet SlicesOf(Feedback entry) => scope.At(entry.Giver, entry.Time);
        IReadOnlyList<MeasureResult> Results(IReadOnlyList<Feedback> those) => BehaviourRecognition.Compute(those, scope.Period, scope.Material.Zone);
    }

    /// <summary>All parts that one of some people belonged to in the period; none of who belonged nowhere.</summary>
    private static SliceSet PartsOf(CellScope scope, params string[] people) =>
        scope.Sliced.Union(people.Select(person => scope.PlacesOfPeople.GetValueOrDefault(person)).OfType<SliceSet>());
}
