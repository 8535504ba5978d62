using BlendedLRS.Storage.Configuration;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Configuration;

/// <summary>The configuration as it is now: held in memory, brought up to date by asking what changed since, whichever server changed it.
/// A change is decided on a snapshot and written only if the snapshot is still the last; otherwise it is decided anew.</summary>
internal sealed class LiveConfiguration(IConfigurationStore store, TimeProvider time)
{
    private ConfigurationSnapshot _last = ConfigurationSnapshot.Empty;

    /// <summary>The configuration after everything that was written before this call.</summary>
    public async Task<ConfigurationSnapshot> ReadAsync(CancellationToken cancellation)
    {
        var last = Volatile.Read(ref _last);
        var page = await store.ReadAsync(last.Revision, cancellation);
        if (page.Revision == last.Revision)
        {
            return last;
        }

        var next = last.With(page);
        Keep(next);
        return next;
    }

    /// <summary>Changes it.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="decide">What to write, given what is there; may be asked more than once.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>What was refused; nothing was written unless empty.</returns>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(string by, Func<ConfigurationSnapshot, ConfigurationChange> decide, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = await ReadAsync(cancellation);
            var change = decide(seen);
            if (change.Refusals.Count > 0 || change.Entries.Count == 0)
            {
                return change.Refusals;
            }

            var at = time.GetUtcNow();
            var entries = change.Entries.Select(entry => new ConfigurationEntry(entry.Collection, entry.Key, entry.Json, by, at)).ToList();
            if (await store.WriteAsync(seen.Revision, entries, cancellation) is { } revision)
            {
                Keep(seen.With(new ConfigurationPage(revision, entries)));
                return [];
            }
        }
    }

    // Two may come back in the other order than they asked.
    private void Keep(ConfigurationSnapshot next)
    {
        for (var last = Volatile.Read(ref _last); next.Revision > last.Revision;)
        {
            var found = Interlocked.CompareExchange(ref _last, next, last);
            if (found == last)
            {
                return;
            }

            last = found;
        }
    }
}
