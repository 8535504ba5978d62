using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M11: how many of the modules that people learn from are older than modules of their class should be.</summary>
public static class StaleShare
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M11", "Stale modules")
    {
        Definition = "Share of the modules completed in the period whose last major revision is older than the limit of their class; all classes together and each alone.",
        Formula = "active modules with age > limit of their class / active modules of known age",
        Unit = "share 0-1",
        Components = ["all", "generic", "regulated", "product"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Limits by default: regulated 12, product or system 6, generic 24 months; no class: generic. Modules without a known release are left out; M10 shows their share.",
        MinimumPeople = null,
        Layer = MeasureLayer.Surface,
        Source = "product",
        Caution = "A list of what to review, not a grade of those who look after it: read it beside M12 and M14.",
    };

    /// <summary>The four shares.</summary>
    /// <param name="modules">The catalogue.</param>
    /// <param name="events">Learning events of the group.</param>
    /// <param name="period">When the modules were completed.</param>
    /// <param name="asOf">The moment at which the ages are taken.</param>
    /// <param name="limits">The limits.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningModule> modules, IReadOnlyList<LearningEvent> events, Period period, DateTimeOffset asOf, StaleLimits limits)
    {
        var dated = ActiveModule.Of(modules, events, period, asOf).Where(module => module.Released is not null).ToList();
        return
        [
            Share("all", dated),
            Share("generic", [.. dated.Where(module => module.Class is null or ModuleClass.Generic)]),
            Share("regulated", [.. dated.Where(module => module.Class == ModuleClass.Regulated)]),
            Share("product", [.. dated.Where(module => module.Class == ModuleClass.Product)]),
        ];

        MeasureResult Share(string component, IReadOnlyList<ActiveModule> of) =>
            ResultOf.Ratio(Card, component, of.Count(IsStale), of.Count, ModuleFreshness.CountPeople(of), of.Count) with { NeedsNoMinimum = true };

        bool IsStale(ActiveModule module) => module.Released!.Value.AddMonths(limits.Of(module.Class)) < asOf;
    }

    /// <summary>The component that a module counts in beside all.</summary>
    internal static string ClassOf(ActiveModule module) => KebabText.Of(module.Class ?? ModuleClass.Generic);
}
