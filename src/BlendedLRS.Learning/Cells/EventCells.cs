using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of the measures of learning events and their minutes: M1, M2, M4, M5.</summary>
internal static class EventCells
{
    // A module is formal and a practice mostly one of the two, so such cells would tell of everybody: never shown, they would only hide what equals them.
    private const SliceDimensions Subjects = SliceDimensions.Topic;

    // The order is that of Modality: formal, informal.
    private static readonly string[][] Modalities = [["classified", "formal"], ["classified", "informal"]];
    private static readonly string[][] Kinds = [["all", "experience"], ["all", "social"], ["all", "formal"]];
    private static readonly string[] Recorded = ["recorded"];
    private static readonly string[] Presence = ["members"];

    public static IEnumerable<CellFamily> Families =>
    [
        new(EventShare.Card) { Reads = RecordKinds.Events, Dimensions = SliceDimensions.Places | Subjects, Draft = EventShares },
        new(MinuteShare.Card) { Reads = RecordKinds.Events, Dimensions = SliceDimensions.Places | Subjects, HasMinutes = true, Draft = MinuteShares },
        new(LearningMix.Card) { Reads = RecordKinds.Events, Dimensions = SliceDimensions.Places | SliceDimensions.Topic, HasMinutes = true, Draft = Mix },
        new(CaptureRatio.Card) { Reads = RecordKinds.Events | RecordKinds.Roster, HasMinutes = true, Draft = Capture },
    ];

    private static void EventShares(CellScope scope, CellDraft draft)
    {
        foreach (var one in scope.Events.Where(one => one.Modality != Modality.Unclassified))
        {
            draft.Choose(one.Person, scope.Of(one), Modalities, one.Modality == Modality.Formal ? 0 : 1);
        }

        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, EventShare.Compute(events, scope.Period), component => Figure.Share(component, "classified"));
        }
    }

    private static void MinuteShares(CellScope scope, CellDraft draft)
    {
        var imputation = ImputationOf(scope);
        foreach (var one in scope.Events.Where(one => one.Modality != Modality.Unclassified))
        {
            if (imputation.MinutesOf(one).Minutes is { } minutes)
            {
                draft.Choose(one.Person, scope.Of(one), Modalities, one.Modality == Modality.Formal ? 0 : 1, minutes);
            }
        }

        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, MinuteShare.Compute(events, scope.Period, imputation), component => Figure.ShareOfPeople(component, "classified"));
        }
    }

    private static void Mix(CellScope scope, CellDraft draft)
    {
        var imputation = ImputationOf(scope);
        foreach (var one in scope.Events)
        {
            var kind = Array.FindIndex(Kinds, kind => kind[1] == LearningMix.KindOf(one));
            if (kind >= 0 && imputation.MinutesOf(one).Minutes is { } minutes)
            {
                draft.Choose(one.Person, scope.Of(one), Kinds, kind, minutes);
            }
        }

        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, LearningMix.Compute(events, scope.Period, imputation), component => Figure.ShareOfPeople(component, "all"));
        }
    }

    /// <summary>There is no pulse survey among the records, so the ratio itself has no data; what is recorded for each head has.</summary>
    private static void Capture(CellScope scope, CellDraft draft)
    {
        var imputation = ImputationOf(scope);
        foreach (var one in scope.Events.Where(one => one.Modality == Modality.Informal))
        {
            if (imputation.MinutesOf(one).Minutes is { } minutes)
            {
                draft.Count(one.Person, scope.Of(one), Recorded, minutes);
            }
        }

        CountPresence(scope, draft, Presence, scope.Period.Days / 7.0);
        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(
                slice,
                CaptureRatio.Compute(events, scope.MembersOf(slice), scope.Period, imputation, null),
                component => Figure.Rate("recorded", "members") with { Events = null, TellsParts = component == "recorded-per-head" });
        }
    }

    /// <summary>Counts how long people belonged to their parts of the organisation.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="draft">Where it is counted.</param>
    /// <param name="sums">In which sums.</param>
    /// <param name="whole">What somebody counts who stayed the whole period.</param>
    internal static void CountPresence(CellScope scope, CellDraft draft, string[] sums, double whole) => CountPresence(scope.PlacesIn(scope.Period), draft, sums, whole / scope.Period.Days);

    /// <summary>Counts spans of days.</summary>
    internal static void CountPresence(IReadOnlyList<PlaceSpan> spans, CellDraft draft, string[] sums, double perDay)
    {
        foreach (var span in spans)
        {
            draft.Count(span.Person, span.Slices, sums, span.Days * perDay);
        }
    }

    /// <summary>How long practices took in the period, over the whole organisation.</summary>
    private static MinuteImputation ImputationOf(CellScope scope) => scope.Sliced.Keep("imputation", () => MinuteImputation.Of(scope.Events));
}
