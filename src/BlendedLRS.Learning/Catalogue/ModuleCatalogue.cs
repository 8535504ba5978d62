using System.Collections.Frozen;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.People;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>Modules and baseline sets, to look up as of any moment. Immutable; safe for many threads.</summary>
public sealed class ModuleCatalogue
{
    private readonly IReadOnlyList<LearningModule> _all;
    private readonly FrozenDictionary<string, LearningModule> _modules;
    private readonly FrozenDictionary<string, LearningModule> _byActivity;
    private readonly FrozenSet<string> _courses;
    private readonly IReadOnlyList<BaselineSet> _sets;

    /// <summary>Makes the catalogue ready.</summary>
    /// <param name="modules">Each key once, also among those that were merged; an Activity id that two modules claim is the first one's.</param>
    /// <param name="sets">Baseline sets.</param>
    public ModuleCatalogue(IReadOnlyCollection<LearningModule> modules, IReadOnlyCollection<BaselineSet> sets)
    {
        ArgumentNullException.ThrowIfNull(modules);
        ArgumentNullException.ThrowIfNull(sets);
        _all = [.. modules];
        _modules = modules.SelectMany(module => module.Aliases.Prepend(module.Key).Select(key => (key, module)))
            .ToFrozenDictionary(pair => pair.key, pair => pair.module, StringComparer.Ordinal);
        _byActivity = modules.SelectMany(module => IdsOf(module).Select(id => (Id: id, Module: module))).DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Id, pair => pair.Module, StringComparer.Ordinal);
        _courses = modules.Select(module => module.PartOf).OfType<string>().Select(above => Find(above, above)?.Key ?? above).ToFrozenSet(StringComparer.Ordinal);
        _sets = [.. sets];
    }

    /// <summary>Nothing is catalogued.</summary>
    public static ModuleCatalogue Empty { get; } = new([], []);

    /// <summary>Every module.</summary>
    public IReadOnlyCollection<LearningModule> Modules => _all;

    /// <summary>Every baseline set.</summary>
    public IReadOnlyList<BaselineSet> BaselineSets => _sets;

    /// <summary>The module of a key, or of one that was merged into it, else of any Activity id of its lineage; null when it is not catalogued.</summary>
    public LearningModule? Find(string? moduleKey, string? activityId) =>
        moduleKey is not null && _modules.TryGetValue(moduleKey, out var module) ? module : activityId is null ? null : _byActivity.GetValueOrDefault(activityId);

    /// <summary>The key that stands for what a Statement is about: the catalogued module's, else the <c>module-key</c> sent, else the Activity's id.</summary>
    public string? KeyOf(string? moduleKey, string? activityId) => Find(moduleKey, activityId)?.Key ?? moduleKey ?? activityId;

    /// <summary>Whether a catalogued module stands under this one: then that one is counted.</summary>
    /// <param name="key">A module key, or the Activity id of what is not catalogued itself.</param>
    public bool HasModulesUnder(string key) => _courses.Contains(key);

    /// <summary>Keys of what a module is part of, from the nearest on.</summary>
    public IReadOnlyList<string> Above(string key)
    {
        var above = new List<string>();
        for (var at = Find(key, key)?.PartOf; at is not null && !above.Contains(at); at = Find(at, at)?.PartOf)
        {
            above.Add(KeyOf(at, at)!);
        }

        return above;
    }

    /// <summary>The revision that somebody learned with: the one that <c>context.revision</c> or the Activity id names, else the one released last until then; null when none is known.</summary>
    /// <param name="module">The module.</param>
    /// <param name="time">When.</param>
    /// <param name="revision"><c>context.revision</c>; null when none was sent.</param>
    /// <param name="activityId">The Activity id; null when unknown.</param>
    public static ModuleRevision? RevisionInForce(LearningModule module, DateTimeOffset time, string? revision = null, string? activityId = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        return Last(module, candidate => revision is not null && candidate.Name == revision)
            ?? Last(module, candidate => activityId is not null && candidate.ActivityId == activityId && candidate.Released <= time)
            ?? Last(module, candidate => activityId is not null && candidate.ActivityId == activityId)
            ?? Last(module, candidate => candidate.Released <= time);
    }

    /// <summary>How far a module adapted: not at all where it is mandatory, else as <see cref="ModuleLevel"/> says; null when nobody said.</summary>
    /// <param name="module">The module.</param>
    /// <param name="revision">The revision in force; null when unknown.</param>
    /// <param name="time">As of when.</param>
    /// <param name="day">The day of it.</param>
    /// <param name="fresh">For how long a reworked revision is personal.</param>
    public FlexLevel? LevelOf(LearningModule module, ModuleRevision? revision, DateTimeOffset time, DateOnly day, TimeSpan fresh)
    {
        ArgumentNullException.ThrowIfNull(module);
        return IsMandatory(module.Key, day) ? FlexLevel.Fixed : ModuleLevel.Of(module, time, fresh, revision);
    }

    /// <summary>The baseline sets that applied to a place in the organisation that day.</summary>
    public IEnumerable<BaselineSet> SetsFor(Placement placement, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return _sets.Where(set => InForce(set, day) && Includes(set.Audience, placement));
    }

    /// <summary>The mandatory set that a module is an item of and that applied to a place in the organisation that day; null when there is none.</summary>
    /// <param name="moduleKey">Key of the module.</param>
    /// <param name="placement">Where somebody worked; null when that is unknown: nothing is mandatory then.</param>
    /// <param name="day">The day.</param>
    public BaselineSet? MandatorySet(string moduleKey, Placement? placement, DateOnly day) =>
        placement is null ? null : SetsFor(placement, day).FirstOrDefault(set => set.IsMandatory && set.Items.Contains(moduleKey, StringComparer.Ordinal));

    private bool IsMandatory(string key, DateOnly day) => _sets.Any(set => set.IsMandatory && InForce(set, day) && set.Items.Contains(key, StringComparer.Ordinal));

    private static bool InForce(BaselineSet set, DateOnly day) => CalendarDay.LiesIn(day, set.From, set.Until);

    private static bool Includes(Audience audience, Placement placement) =>
        (audience.Units.Count == 0 || audience.Units.Intersect(placement.UnitPath, StringComparer.Ordinal).Any())
        && (audience.Sites.Count == 0 || audience.Sites.Contains(placement.Site, StringComparer.Ordinal))
        && (audience.RoleFamilies.Count == 0 || audience.RoleFamilies.Contains(placement.RoleFamily, StringComparer.Ordinal));

    private static ModuleRevision? Last(LearningModule module, Func<ModuleRevision, bool> fits) => module.Revisions.Where(fits).OrderBy(revision => revision.Released).LastOrDefault();

    private static IEnumerable<string> IdsOf(LearningModule module) => module.ActivityIds.Concat(module.Revisions.Select(revision => revision.ActivityId).OfType<string>());
}
