namespace BlendedLRS.Learning.Catalogue;

/// <summary>Changes to what belongs to which module. Nothing is lost by any of them; what would then be there is still to be checked.</summary>
public static class ModuleLineage
{
    /// <summary>Gives an Activity id to a module; the one that had it gives it up, with the revisions that bear it.</summary>
    /// <param name="content">The catalogue.</param>
    /// <param name="activityId">The Activity id.</param>
    /// <param name="key">Key of the module that it shall belong to.</param>
    public static CatalogueOutcome Attach(CatalogueContent content, string activityId, string key)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.FindModule(key) is not { } target)
        {
            return CatalogueOutcome.Refused(content, "/module", $"There is no module '{key}'.");
        }

        var owner = content.OwnerOf(activityId);
        if (owner?.Key == target.Key)
        {
            return CatalogueOutcome.Of(content);
        }

        var moved = owner?.Revisions.Where(revision => revision.ActivityId == activityId).ToList() ?? [];
        var changed = target with { ActivityIds = [.. target.ActivityIds, activityId], Revisions = Together(target.Revisions, moved, owner?.Key ?? "") };
        var given = owner is null ? content : content.With(Without(owner, activityId));
        return CatalogueOutcome.Of(given.With(changed) with { Ignored = content.Ignored.Remove(activityId) });
    }

    /// <summary>Makes one module of two: ids, revisions and topics of the one go to the other, which also takes over what it does not say itself; the key that goes stays an alias,
    /// and whatever referred to it refers to the other.</summary>
    /// <param name="content">The catalogue.</param>
    /// <param name="from">Key of the module that goes.</param>
    /// <param name="into">Key of the module that stays.</param>
    public static CatalogueOutcome Merge(CatalogueContent content, string from, string into)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.Modules.TryGetValue(from, out var going))
        {
            return CatalogueOutcome.Refused(content, "/from", $"There is no module '{from}'.");
        }

        if (!content.Modules.TryGetValue(into, out var staying) || from == into)
        {
            return CatalogueOutcome.Refused(content, "/into", from == into ? "A module is not merged into itself." : $"There is no module '{into}'.");
        }

        var merged = Merged(going, staying);
        var rest = content.Modules.Remove(from).Values.Where(module => module.PartOf == from && module.Key != into).Select(module => module with { PartOf = into });
        var sets = content.BaselineSets.Values.Where(set => set.Items.Contains(from, StringComparer.Ordinal))
            .Select(set => set with { Items = [.. set.Items.Select(item => item == from ? into : item).Distinct(StringComparer.Ordinal)] });
        return CatalogueOutcome.Of((content with { Modules = content.Modules.Remove(from) }).With([merged, .. rest]).With(sets.ToList()));
    }

    /// <summary>Adds a revision to a module, in its place by release; its Activity id becomes one of the module's.</summary>
    public static CatalogueOutcome Revise(CatalogueContent content, string key, ModuleRevision revision)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(revision);
        if (content.FindModule(key) is not { } module)
        {
            return CatalogueOutcome.Refused(content, "", $"There is no module '{key}'.");
        }

        if (module.Revisions.Any(other => other.Name == revision.Name))
        {
            return CatalogueOutcome.Refused(content, "/name", $"The module has a revision '{revision.Name}' already.");
        }

        return CatalogueOutcome.Of(content.With(With(module, revision)));
    }

    /// <summary>Takes a module out; one that others refer to stays.</summary>
    public static CatalogueOutcome Remove(CatalogueContent content, string key)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = content.Modules.Values.FirstOrDefault(module => module.PartOf == key);
        var set = content.BaselineSets.Values.FirstOrDefault(set => set.Items.Contains(key, StringComparer.Ordinal));
        var holder = part is not null ? $"The module '{part.Key}' is part of it" : set is not null ? $"The baseline set '{set.Key}', version {set.Version}, asks for it" : null;
        return holder is null
            ? CatalogueOutcome.Of(content with { Modules = content.Modules.Remove(key) })
            : CatalogueOutcome.Refused(content, "", $"{holder}; retire it, or merge it into another.");
    }

    /// <summary>A module with a revision more, or with another in the place of the one of its name.</summary>
    public static LearningModule With(LearningModule module, ModuleRevision revision)
    {
        ArgumentNullException.ThrowIfNull(module);
        ArgumentNullException.ThrowIfNull(revision);
        return module with
        {
            Revisions = InOrder(module.Revisions.Where(other => other.Name != revision.Name).Append(revision)),
            ActivityIds = revision.ActivityId is { } id && !module.ActivityIds.Contains(id, StringComparer.Ordinal) ? [.. module.ActivityIds, id] : module.ActivityIds,
        };
    }

    private static LearningModule Merged(LearningModule going, LearningModule staying) => staying with
    {
        Aliases = Union(staying.Aliases, [going.Key, .. going.Aliases]),
        ActivityIds = Union(staying.ActivityIds, going.ActivityIds),
        Revisions = Together(staying.Revisions, going.Revisions, going.Key),
        Topics = Union(staying.Topics, going.Topics),
        PartOf = staying.PartOf is { } above && above != going.Key ? above : going.PartOf == staying.Key ? null : going.PartOf,
        Class = staying.Class ?? going.Class,
        Owner = staying.Owner ?? going.Owner,
        MustBeStandard = staying.MustBeStandard ?? going.MustBeStandard,
        EstimatedMinutes = staying.EstimatedMinutes ?? going.EstimatedMinutes,
    };

    private static LearningModule Without(LearningModule module, string activityId) => module with
    {
        ActivityIds = [.. module.ActivityIds.Where(id => id != activityId)],
        Revisions = [.. module.Revisions.Where(revision => revision.ActivityId != activityId)],
    };

    // Two lineages may both have a revision "2": the one that comes says where it is from, so that none of the two is lost.
    private static List<ModuleRevision> Together(IReadOnlyList<ModuleRevision> here, IReadOnlyList<ModuleRevision> coming, string from) =>
        InOrder(here.Concat(coming.Select(revision => here.Any(other => other.Name == revision.Name) ? revision with { Name = $"{revision.Name} ({from})" } : revision)));

    private static List<ModuleRevision> InOrder(IEnumerable<ModuleRevision> revisions) => [.. revisions.OrderBy(revision => revision.Released)];

    private static List<string> Union(IReadOnlyList<string> first, IReadOnlyList<string> second) => [.. first.Union(second, StringComparer.Ordinal)];
}
