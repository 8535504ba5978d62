using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M10: how old the modules are that people learn from.</summary>
public static class ModuleFreshness
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M10", "Freshness of modules")
    {
        Definition = "Days since the last major revision of the modules that were completed in the period: the median module, and the median completion.",
        Formula = "median over active modules of (d - release of the last major revision); the same weighted by completions; active modules without a known release / active modules",
        Unit = "days; share 0-1 for unknown",
        Components = ["median", "completion-weighted", "unknown"],
        Dimensions = ["period", "unit", "site", "role-family", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "A module that was never revised ages from its first release. Without a known release it has no age and counts as unknown. Failed attempts are no completions.",
        MinimumPeople = null,
        Layer = MeasureLayer.Surface,
        Source = "Practice ranges from quarterly to every four years; there is no norm in the literature.",
        Caution = "A new date is not a better module: read it beside M14 (effect of rework).",
    };

    /// <summary>The three values.</summary>
    /// <param name="modules">The catalogue.</param>
    /// <param name="events">Learning events of the group.</param>
    /// <param name="period">When the modules were completed.</param>
    /// <param name="asOf">The moment at which the ages are taken: the end of the period, or now while it runs.</param>
    public static IReadOnlyList<MeasureResult> Compute(IReadOnlyList<LearningModule> modules, IReadOnlyList<LearningEvent> events, Period period, DateTimeOffset asOf) =>
        [.. Values(modules, events, period, asOf).Select(result => result with { NeedsNoMinimum = true })];

    internal static int CountPeople(IEnumerable<ActiveModule> modules) => modules.SelectMany(module => module.People).Distinct(StringComparer.Ordinal).Count();

    private static IReadOnlyList<MeasureResult> Values(IReadOnlyList<LearningModule> modules, IReadOnlyList<LearningEvent> events, Period period, DateTimeOffset asOf)
    {
        var active = ActiveModule.Of(modules, events, period, asOf);
        var dated = active.Where(module => module.Released is not null)
            .Select(module => (Age: (asOf - module.Released!.Value).TotalDays, Weight: module.People.Count))
            .OrderBy(module => module.Age)
            .ToList();
        var people = CountPeople(active.Where(module => module.Released is not null));
        return
        [
            ResultOf.Value(Card, "median", WeightedMedian([.. dated.Select(module => (module.Age, 1))]), people, dated.Count),
            ResultOf.Value(Card, "completion-weighted", WeightedMedian(dated), people, dated.Sum(module => module.Weight)),
            ResultOf.Ratio(Card, "unknown", active.Count - dated.Count, active.Count, CountPeople(active), active.Count),
        ];
    }

    /// <summary>The value at which half of the weight is reached; between two when it is reached exactly there, so that equal weights give the usual median.</summary>
    private static double? WeightedMedian(IReadOnlyList<(double Value, int Weight)> ascending)
    {
        var half = ascending.Sum(entry => (long)entry.Weight) / 2.0;
        var reached = 0L;
        for (var i = 0; i < ascending.Count; i++)
        {
            reached += ascending[i].Weight;
            if (reached >= half)
            {
                return reached > half ? ascending[i].Value : (ascending[i].Value + ascending[i + 1].Value) / 2;
            }
        }

        return null;
    }
}
