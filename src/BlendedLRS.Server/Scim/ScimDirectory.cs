using System.Collections.Immutable;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.Scim;

/// <summary>The resources of a collection, read once and then followed change by change.</summary>
/// <param name="collection">Name of the collection in the configuration.</param>
internal sealed class ScimDirectory(string collection)
{
    /// <summary>Collection of Users.</summary>
    public const string People = "scim-user";

    /// <summary>Collection of Groups.</summary>
    public const string Groups = "scim-group";

    private Seen _last = new(ConfigurationSnapshot.Empty.Of(collection), ImmutableDictionary.Create<string, ScimResource>(StringComparer.Ordinal));

    /// <summary>The resources by id, as of a snapshot.</summary>
    public ImmutableDictionary<string, ScimResource> Of(ConfigurationSnapshot snapshot)
    {
        var last = Volatile.Read(ref _last);
        var now = snapshot.Of(collection);
        if (now == last.Entries)
        {
            return last.Resources;
        }

        var resources = last.Resources
            .RemoveRange(last.Entries.Keys.Where(key => !now.ContainsKey(key)))
            .SetItems(now.Where(pair => !last.Entries.TryGetValue(pair.Key, out var old) || !ReferenceEquals(old, pair.Value)).Select(pair => KeyValuePair.Create(pair.Key, ScimResource.Of(pair.Value))));
        Volatile.Write(ref _last, new Seen(now, resources));
        return resources;
    }

    private sealed record Seen(ImmutableDictionary<string, ConfigurationEntry> Entries, ImmutableDictionary<string, ScimResource> Resources);
}
