using BlendedLRS.Learning.Catalogue;

namespace BlendedLRS.Learning.Resolution;

/// <summary>Puts the revisions that Statements told of to those of the catalogue, whose word counts where both name one.</summary>
public static class ModuleMerge
{
    /// <summary>The module with all its revisions, ascending by release, and the Activity ids that they brought.</summary>
    public static LearningModule Merge(LearningModule module, IEnumerable<ModuleRevision> told)
    {
        ArgumentNullException.ThrowIfNull(module);
        var known = module.Revisions.Select(revision => revision.Name).ToHashSet(StringComparer.Ordinal);
        var ids = module.Revisions.Select(revision => revision.ActivityId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var added = told.Where(revision => !known.Contains(revision.Name) && (revision.ActivityId is null || !ids.Contains(revision.ActivityId))).DistinctBy(revision => revision.Name, StringComparer.Ordinal).ToList();
        return added.Count == 0 ? module : module with
        {
            Revisions = [.. module.Revisions.Concat(added).OrderBy(revision => revision.Released)],
            ActivityIds = [.. module.ActivityIds.Concat(added.Select(revision => revision.ActivityId).OfType<string>()).Distinct(StringComparer.Ordinal)],
        };
    }
}
