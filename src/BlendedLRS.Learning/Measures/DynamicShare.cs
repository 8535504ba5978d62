using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>M9: how much of what people experience, and of what the organisation offers, adapts to them.</summary>
public static class DynamicShare
{
    /// <summary>What it is.</summary>
    public static MeasureCard Card { get; } = new("M9", "Dynamic share")
    {
        Definition = "Share of learning events that were dynamic (a), share of active modules that are (b), and of the people who have their baseline, how many also had a dynamic event (c: layered).",
        Formula = "a: events of level 2 or 3 / events of known level; b: the same over modules with >= 1 completion; c: people baseline-complete with >= 1 dynamic event / people baseline-complete",
        Unit = "share 0-1",
        Components = ["events", "modules", "layered"],
        Dimensions = ["period", "unit", "site", "role-family", "module", "topic"],
        FinestGrain = PeriodGrain.Month,
        EdgeCases = "Events and modules of unknown level stand apart; above 20 % of all there is no value. A module counts with its revision in force at the end; "
            + "one reworked from feedback or an experiment within a year is dynamic. Modules that the catalogue does not know are of unknown level.",
        MinimumPeople = 5,
        Layer = MeasureLayer.Surface,
        Source = "Laubengaier, Wiggers and Powell 2025, Research-Technology Management 68(5): a spectrum of learning flexibility from static to dynamic, without numbers. The formulas are the product's.",
        Caution = "Static learning is not bad: it gives everybody the same base. Read c beside M8 (baseline coverage): high coverage with few dynamic events is static only.",
    };

    /// <summary>The three shares.</summary>
    /// <param name="events">Learning events of the group, of any time.</param>
    /// <param name="modules">The catalogue.</param>
    /// <param name="baselineComplete">Keys of the people of the group who have their baseline.</param>
    /// <param name="period">The period.</param>
    /// <param name="asOf">When the modules are looked at: the end of the period, or now while it runs.</param>
    /// <param name="cut">The lowest level that is dynamic.</param>
    public static IReadOnlyList<MeasureResult> Compute(
        IReadOnlyList<LearningEvent> events,
        IReadOnlyList<LearningModule> modules,
        IReadOnlyCollection<string> baselineComplete,
        Period period,
        DateTimeOffset asOf,
        FlexLevel cut = FlexLevel.Customised)
    {
        var inPeriod = events.Where(one => period.Contains(one.Day)).ToList();
        var known = inPeriod.Where(one => one.FlexLevel is not null).ToList();
        var dynamic = known.Where(one => one.FlexLevel >= cut).ToList();
        var unknown = Certainty.Share(inPeriod.Count - known.Count, inPeriod.Count);
        var based = baselineComplete.ToHashSet(StringComparer.Ordinal);
        var layered = Crowd.Of(dynamic);
        layered.IntersectWith(based);
        return
        [
            ResultOf.Ratio(Card, "events", dynamic.Count, known.Count, Crowd.Count(known), known.Count, Crowd.Count(dynamic)).WithUnclassified(unknown),
            OfModules(inPeriod, modules, asOf, cut),
            ResultOf.Ratio(Card, "layered", layered.Count, based.Count, based.Count, dynamic.Count(one => layered.Contains(one.Person)), layered.Count).WithUnclassified(unknown),
        ];
    }

    private static MeasureResult OfModules(List<LearningEvent> events, IReadOnlyList<LearningModule> modules, DateTimeOffset asOf, FlexLevel cut)
    {
        var completions = events.Where(ActiveModule.IsCompletion).ToList();
        var catalogue = modules.ToDictionary(module => module.Key, StringComparer.Ordinal);
        var levels = completions.Select(one => one.ModuleKey!)
            .Distinct(StringComparer.Ordinal)
            .Select(key => catalogue.TryGetValue(key, out var module) ? ModuleLevel.Of(module, asOf) : null)
            .ToList();
        var known = levels.Count(level => level is not null);
        return (ResultOf.Ratio(Card, "modules", levels.Count(level => level >= cut), known, Crowd.Count(completions), completions.Count) with { NeedsNoMinimum = true })
            .WithUnclassified(Certainty.Share(levels.Count - known, levels.Count));
    }
}
