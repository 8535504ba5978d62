using System.Collections.Immutable;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.Configuration;

/// <summary>Every entry of the configuration as of one revision. Immutable.</summary>
internal sealed class ConfigurationSnapshot
{
    private readonly ImmutableDictionary<string, ImmutableDictionary<string, ConfigurationEntry>> _collections;

    private ConfigurationSnapshot(long revision, ImmutableDictionary<string, ImmutableDictionary<string, ConfigurationEntry>> collections)
    {
        Revision = revision;
        _collections = collections;
    }

    /// <summary>Nothing was ever configured.</summary>
    public static ConfigurationSnapshot Empty { get; } = new(0, ImmutableDictionary.Create<string, ImmutableDictionary<string, ConfigurationEntry>>(StringComparer.Ordinal));

    /// <summary>The revision of the last write that is seen.</summary>
    public long Revision { get; }

    /// <summary>The entries of a collection by their keys. The same object as long as none of them changed, so that whoever builds something from it can tell.</summary>
    public ImmutableDictionary<string, ConfigurationEntry> Of(string collection) =>
        _collections.GetValueOrDefault(collection, ImmutableDictionary<string, ConfigurationEntry>.Empty);

    /// <summary>The snapshot after what changed since.</summary>
    public ConfigurationSnapshot With(ConfigurationPage page)
    {
        var collections = _collections;
        foreach (var changed in page.Entries.GroupBy(entry => entry.Collection, StringComparer.Ordinal))
        {
            var entries = (collections.GetValueOrDefault(changed.Key) ?? ImmutableDictionary.Create<string, ConfigurationEntry>(StringComparer.Ordinal)).ToBuilder();
            foreach (var entry in changed)
            {
                if (entry.Json is null)
                {
                    entries.Remove(entry.Key);
                }
                else
                {
                    entries[entry.Key] = entry;
                }
            }

            collections = collections.SetItem(changed.Key, entries.ToImmutable());
        }

        return new ConfigurationSnapshot(page.Revision, collections);
    }
}
