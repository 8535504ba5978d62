using System.Collections.Immutable;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>Everything that the catalogue holds, to be changed as a whole. Immutable; to look things up for Statements there is the module catalogue.</summary>
public sealed record CatalogueContent
{
    /// <summary>Nothing.</summary>
    public static CatalogueContent Empty { get; } = new();

    /// <summary>Modules by key.</summary>
    public ImmutableSortedDictionary<string, LearningModule> Modules { get; init; } = None<LearningModule>();

    /// <summary>Versions of baseline sets by <see cref="VersionKey"/>.</summary>
    public ImmutableSortedDictionary<string, BaselineSet> BaselineSets { get; init; } = None<BaselineSet>();

    /// <summary>Topics by Activity id.</summary>
    public ImmutableSortedDictionary<string, Topic> Topics { get; init; } = None<Topic>();

    /// <summary>Sources by the key of the credential.</summary>
    public ImmutableSortedDictionary<string, LearningSource> Sources { get; init; } = None<LearningSource>();

    /// <summary>Ids of Activities that nobody wants proposed as modules again.</summary>
    public ImmutableSortedSet<string> Ignored { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The key of one version of a baseline set.</summary>
    public static string VersionKey(BaselineSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return $"{set.Key}@{set.Version}";
    }

    /// <summary>With modules added or replaced.</summary>
    public CatalogueContent With(params IEnumerable<LearningModule> modules) =>
        this with { Modules = Modules.SetItems(modules.Select(module => KeyValuePair.Create(module.Key, module))) };

    /// <summary>With versions of baseline sets added or replaced.</summary>
    public CatalogueContent With(params IEnumerable<BaselineSet> sets) =>
        this with { BaselineSets = BaselineSets.SetItems(sets.Select(set => KeyValuePair.Create(VersionKey(set), set))) };

    /// <summary>The module of a key or of the key of one that was merged into it; null when there is none.</summary>
    public LearningModule? FindModule(string key) =>
        Modules.GetValueOrDefault(key) ?? Modules.Values.FirstOrDefault(module => module.Aliases.Contains(key, StringComparer.Ordinal));

    /// <summary>The module that an Activity id belongs to; null when none has it.</summary>
    public LearningModule? OwnerOf(string activityId) => Modules.Values.FirstOrDefault(module => module.ActivityIds.Contains(activityId, StringComparer.Ordinal));

    /// <summary>The versions of a baseline set, ascending by their number.</summary>
    public IReadOnlyList<BaselineSet> VersionsOf(string key) =>
        [.. BaselineSets.Values.Where(set => set.Key == key).OrderBy(set => set.Version.Length).ThenBy(set => set.Version, StringComparer.Ordinal)];

    private static ImmutableSortedDictionary<string, T> None<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
