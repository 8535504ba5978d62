using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Resolution;

namespace BlendedLRS.Learning.Measures;

/// <summary>A module that somebody completed in a period.</summary>
/// <param name="Key">The module.</param>
/// <param name="Class">How fast it ages; null when nobody said or the catalogue does not know it.</param>
/// <param name="Released">When its last major revision came out, else its first one; null when no release is known.</param>
/// <param name="People">Who completed it, once for each completion.</param>
internal sealed record ActiveModule(string Key, ModuleClass? Class, DateTimeOffset? Released, IReadOnlyList<string> People)
{
    /// <summary>Active modules in the order of their keys, as they were at a moment: later releases are not known yet.</summary>
    public static IReadOnlyList<ActiveModule> Of(IReadOnlyList<LearningModule> modules, IReadOnlyList<LearningEvent> events, Period period, DateTimeOffset asOf)
    {
        var known = modules.ToDictionary(module => module.Key, StringComparer.Ordinal);
        return [.. events.Where(one => IsCompletion(one) && period.Contains(one.Day))
            .GroupBy(one => one.ModuleKey!, one => one.Person, StringComparer.Ordinal)
            .OrderBy(module => module.Key, StringComparer.Ordinal)
            .Select(module => new ActiveModule(module.Key, known.GetValueOrDefault(module.Key)?.Class, ReleaseOf(known.GetValueOrDefault(module.Key), asOf), [.. module]))];
    }

    /// <summary>Whether somebody learned from a module and did not fail.</summary>
    public static bool IsCompletion(LearningEvent one) => one.ModuleKey is not null && one.Success != false;

    private static DateTimeOffset? ReleaseOf(LearningModule? module, DateTimeOffset asOf)
    {
        var released = (module?.Revisions ?? []).Where(revision => revision.Released <= asOf).OrderBy(revision => revision.Released).ToList();
        return (released.LastOrDefault(revision => revision.IsMajor) ?? released.FirstOrDefault())?.Released;
    }
}
