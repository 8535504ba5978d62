using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>Cells of the modules that people learn from: M10 and M11. Of the whole organisation and of topics they speak of modules; of a part of it, also of the few who learned there.</summary>
internal static class ModuleCells
{
    private const SliceDimensions Dimensions = SliceDimensions.Places | SliceDimensions.Topic;
    private static readonly string[] Undated = ["active"];
    private static readonly StaleLimits Limits = new();

    public static IEnumerable<CellFamily> Families =>
    [
        new(ModuleFreshness.Card) { Reads = RecordKinds.Events | RecordKinds.Catalogue, Dimensions = Dimensions, Draft = Freshness },
        new(StaleShare.Card) { Reads = RecordKinds.Events | RecordKinds.Catalogue, Dimensions = Dimensions, Draft = Stale },
    ];

    private static void Freshness(CellScope scope, CellDraft draft)
    {
        CountCompletions(scope, draft);
        foreach (var (slice, events) in scope.EventsBySlice)
        {
            Publish(draft, slice, ModuleFreshness.Compute([.. scope.Material.Catalogue.Modules], events, scope.Period, scope.EndOrNow), component => component == "unknown" ? "active" : "dated");
        }
    }

    private static void Stale(CellScope scope, CellDraft draft)
    {
        CountCompletions(scope, draft);
        foreach (var (slice, events) in scope.EventsBySlice)
        {
            Publish(draft, slice, StaleShare.Compute([.. scope.Material.Catalogue.Modules], events, scope.Period, scope.EndOrNow, Limits), component => component == "all" ? "dated" : component);
        }
    }

    private static void CountCompletions(CellScope scope, CellDraft draft)
    {
        var active = ActiveModule.Of([.. scope.Material.Catalogue.Modules], scope.Events, scope.Period, scope.EndOrNow).ToDictionary(module => module.Key, StringComparer.Ordinal);
        var sums = StaleShare.Card.Components.Skip(1).ToDictionary(kind => kind, kind => new[] { "active", "dated", kind }, StringComparer.Ordinal);
        foreach (var one in scope.Events.Where(ActiveModule.IsCompletion))
        {
            var module = active[one.ModuleKey!];
            draft.Count(one.Person, scope.Of(one), module.Released is null ? Undated : sums[StaleShare.ClassOf(module)]);
        }
    }

    private static void Publish(CellDraft draft, Slice slice, IReadOnlyList<MeasureResult> results, Func<string, string> people)
    {
        if (slice is { Unit: null, Site: null, RoleFamily: null })
        {
            draft.PublishAnyway(slice, results);
        }
        else
        {
            draft.Publish(slice, results, component => Figure.Of(people(component)));
        }
    }
}
