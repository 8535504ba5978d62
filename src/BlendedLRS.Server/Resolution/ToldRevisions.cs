using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Resolution;

namespace BlendedLRS.Server.Resolution;

/// <summary>Revisions of modules that Statements told of, and the catalogue with them. Used by one task at a time.</summary>
internal sealed class ToldRevisions(IResolutionStore store)
{
    private Dictionary<string, IReadOnlyList<ModuleRevision>> _told = new(StringComparer.Ordinal);
    private (ModuleCatalogue Written, ModuleCatalogue Merged)? _merged;

    /// <summary>Reads those that the store holds.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var records = await store.ReadAsync(ResolvedKind.ModuleRevision, DateOnly.MinValue, DateOnly.MaxValue, cancellation);
        _told = records.GroupBy(entry => entry.Owner, entry => ResolutionJson.Read<ModuleRevision>(entry.Record.Json), StringComparer.Ordinal)
            .ToDictionary(group => ResolutionOwners.ModuleOf(group.Key) ?? group.Key, IReadOnlyList<ModuleRevision> (group) => [.. group], StringComparer.Ordinal);
        _merged = null;
    }

    /// <summary>What is told of a module now.</summary>
    /// <returns>Whether that is something else than before.</returns>
    public bool Take(string moduleKey, IReadOnlyList<ModuleRevision> revisions)
    {
        var before = _told.GetValueOrDefault(moduleKey, []);
        if (before.Select(ResolutionJson.Write).Order(StringComparer.Ordinal).SequenceEqual(revisions.Select(ResolutionJson.Write).Order(StringComparer.Ordinal), StringComparer.Ordinal))
        {
            return false;
        }

        _told[moduleKey] = revisions;
        _merged = null;
        return true;
    }

    /// <summary>The catalogue with the revisions of its modules that Statements told of.</summary>
    public ModuleCatalogue MergeInto(ModuleCatalogue written)
    {
        if (_merged is not { } merged || merged.Written != written)
        {
            merged = (written, new ModuleCatalogue([.. written.Modules.Select(module => ModuleMerge.Merge(module, _told.GetValueOrDefault(module.Key, [])))], [.. written.BaselineSets]));
            _merged = merged;
        }

        return merged.Merged;
    }
}
