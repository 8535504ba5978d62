using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of what follows what: M6 and M6b.</summary>
internal static class CouplingCells
{
    private const SliceDimensions Dimensions = SliceDimensions.Places | SliceDimensions.Module | SliceDimensions.Topic;
    private static readonly TimeSpan Days = TimeSpan.FromDays(Coupling.DefaultDays);
    private static readonly string[] Completions = ["completions"];

    public static IEnumerable<CellFamily> Families =>
    [
        new(Coupling.Card) { Reads = RecordKinds.Events, Lookback = new Lookback(0, Coupling.DefaultDays + 1), Dimensions = Dimensions, Draft = Follow },
        new(CouplingLift.Card) { Reads = RecordKinds.Events, Lookback = new Lookback(Coupling.DefaultDays + 1, Coupling.DefaultDays + 1), Dimensions = Dimensions, Draft = Lift },
    ];

    private static void Follow(CellScope scope, CellDraft draft)
    {
        var informal = TopicTrail.Of(scope.Window.Where(Coupling.IsInformal));
        var formal = TopicTrail.Of(scope.Window.Where(Coupling.IsFormalCompletion));
        Starts(scope, draft, "formal", scope.Events.Where(Coupling.IsFormalCompletion), informal);
        Starts(scope, draft, "informal", scope.Events.Where(Coupling.IsInformal), formal);
        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(slice, Coupling.Compute(events, informal, formal, scope.Period, scope.Material.AsOf), component => component switch
            {
                "informal-after-formal" => Figure.Share("formal-followed", "formal-observed"),
                "formal-after-informal" => Figure.Share("informal-followed", "informal-observed"),
                "formal-without-topic" => Figure.Share("formal-topicless", "formal"),
                _ => Figure.Share("informal-topicless", "informal"),
            });
        }
    }

    /// <summary>That an event is too young to be judged is no secret; whether it has a topic, and whether another followed it, is.</summary>
    private static void Starts(CellScope scope, CellDraft draft, string kind, IEnumerable<LearningEvent> starts, TopicTrail trail)
    {
        string[][] topics = [[kind], [kind, kind + "-topicless"]];
        string[][] ends = [[kind + "-observed"], [kind + "-observed", kind + "-followed"]];
        foreach (var one in starts)
        {
            draft.Choose(one.Person, scope.Of(one), topics, one.Topics.Count > 0 ? 0 : 1);
            if (one.Topics.Count > 0 && one.Time + Days <= scope.Material.AsOf)
            {
                draft.Choose(one.Person, scope.Of(one), ends, trail.Follows(one, Days) ? 1 : 0);
            }
        }
    }

    private static void Lift(CellScope scope, CellDraft draft)
    {
        var material = scope.Material;
        var trail = TopicTrail.Of(scope.Window.Where(Coupling.IsInformal));
        foreach (var one in scope.Events.Where(one => CouplingTally.IsObserved(one, material.InformalSince, material.AsOf, Days)))
        {
            draft.Count(one.Person, scope.Of(one), Completions);
        }

        foreach (var (slice, events) in scope.EventsBySlice)
        {
            draft.Publish(
                slice, CouplingLift.Compute(events, trail, scope.Period, (material.InformalSince, material.AsOf), material.Seed), _ => Figure.Of("completions") with { Events = "completions" });
        }
    }
}
