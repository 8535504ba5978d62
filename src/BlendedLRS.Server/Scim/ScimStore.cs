using System.Collections.Immutable;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.People;

namespace BlendedLRS.Server.Scim;

/// <summary>Reads and writes the resources of SCIM with the roster that follows from them.</summary>
internal sealed class ScimStore(LiveConfiguration configuration, RosterSource roster)
{
    private readonly ScimDirectory _people = new(ScimDirectory.People);
    private readonly ScimDirectory _groups = new(ScimDirectory.Groups);

    /// <summary>Everything as it is now.</summary>
    public async Task<ScimWork> ReadAsync(CancellationToken cancellation) => WorkOn(await configuration.ReadAsync(cancellation));

    /// <summary>Changes it.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="change">What to make of it; may be asked more than once.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>What it became; with an error nothing was written.</returns>
    public async Task<ScimWork> ChangeAsync(string by, Func<ScimWork, ScimWork> change, CancellationToken cancellation)
    {
        ScimWork? done = null;
        await configuration.ChangeAsync(
            by,
            seen =>
            {
                var before = WorkOn(seen);
                done = change(before);
                return done.Error is not null ? ConfigurationChange.None : new ConfigurationChange(
                    [
                        .. RosterEntries.Between(before.Roster, done.Roster),
                        .. Changes(ScimDirectory.People, before.People, done.People),
                        .. Changes(ScimDirectory.Groups, before.Groups, done.Groups),
                    ],
                    []);
            },
            cancellation);
        return done!;
    }

    private ScimWork WorkOn(ConfigurationSnapshot seen) => new(roster.StateOf(seen), _people.Of(seen), _groups.Of(seen));

    private static IEnumerable<(string, string, string?)> Changes(string collection, ImmutableDictionary<string, ScimResource> before, ImmutableDictionary<string, ScimResource> after) =>
        ReferenceEquals(before, after) ? [] :
        [
            .. after.Where(pair => !before.TryGetValue(pair.Key, out var old) || !ReferenceEquals(old, pair.Value)).Select(pair => (collection, pair.Key, (string?)pair.Value.ToJson())),
            .. before.Keys.Where(key => !after.ContainsKey(key)).Select(key => (collection, key, default(string))),
        ];
}
