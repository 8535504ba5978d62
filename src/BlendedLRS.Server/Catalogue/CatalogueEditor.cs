using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Catalogue;

/// <summary>The one way in which the catalogue changes: decided on what is there, checked as a whole, written only if nobody was faster.</summary>
internal sealed class CatalogueEditor(LiveConfiguration configuration, CatalogueSource source)
{
    /// <summary>Changes it.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="part">The part of the catalogue that the caller speaks of, so that its faults are told first.</param>
    /// <param name="key">The key of the entry that the caller speaks of.</param>
    /// <param name="edit">The catalogue as it shall be; may be asked more than once.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Null, or the first thing that is wrong; nothing was written then.</returns>
    public async Task<Problem?> ChangeAsync(string by, CataloguePart part, string key, Func<CatalogueContent, CatalogueDecision> edit, CancellationToken cancellation)
    {
        Problem? problem = null;
        var refusals = await configuration.ChangeAsync(
            by,
            snapshot =>
            {
                var before = source.ContentOf(snapshot);
                var decision = edit(before);
                problem = decision.Problem;
                if (problem is not null)
                {
                    return ConfigurationChange.None;
                }

                var faults = CatalogueCheck.Faults(decision.Content);
                return faults.Count > 0 ? ConfigurationChange.Refused(First(faults, part, key)) : Entries(CatalogueEntries.Changes(before, decision.Content));
            },
            cancellation);
        return problem ?? (refusals.Count > 0 ? Problem.Of(refusals[0]) : null);
    }

    /// <summary>Changes as the configuration takes them.</summary>
    public static ConfigurationChange Entries(IEnumerable<CatalogueEntryChange> changes) =>
        new([.. changes.Select(change => (CatalogueEntries.CollectionOf(change.Part), change.Key, change.Json))], []);

    private static Refusal First(IReadOnlyList<CatalogueFault> faults, CataloguePart part, string key)
    {
        var own = faults.FirstOrDefault(fault => fault.Part == part && (fault.Key == key || fault.Key.StartsWith(key + "@", StringComparison.Ordinal)));
        return own?.Refusal ?? faults[0].Refusal with { Pointer = "", Reason = $"{CatalogueEntries.CollectionOf(faults[0].Part)} '{faults[0].Key}' would be wrong at '{faults[0].Refusal.Pointer}': {faults[0].Refusal.Reason}" };
    }
}
