using System.Collections.Immutable;
using System.Text;
using BlendedLRS.Learning.People;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.People;

/// <summary>The roster as entries of the configuration: one for each person, unit and site.</summary>
internal static class RosterEntries
{
    /// <summary>Collection of people.</summary>
    public const string People = "person";

    /// <summary>Collection of units.</summary>
    public const string Units = "unit";

    /// <summary>Collection of sites.</summary>
    public const string Sites = "site";

    /// <summary>What to write so that one state becomes the other.</summary>
    public static IReadOnlyList<(string Collection, string Key, string? Json)> Between(RosterState before, RosterState after) =>
    [
        .. Changes(People, before.People, after.People), .. Changes(Units, before.Units, after.Units), .. Changes(Sites, before.Sites, after.Sites),
    ];

    /// <summary>A record from its entry.</summary>
    /// <exception cref="InvalidDataException">The entry was not written by this product, or by a newer one.</exception>
    public static T Read<T>(ConfigurationEntry entry)
        where T : class
    {
        var (record, refusal) = RosterJson.Read<T>(Encoding.UTF8.GetBytes(entry.Json!));
        return record ?? throw new InvalidDataException($"The {entry.Collection} '{entry.Key}' of the configuration cannot be read: {refusal!.Reason}");
    }

    private static IEnumerable<(string, string, string?)> Changes<T>(string collection, ImmutableDictionary<string, T> before, ImmutableDictionary<string, T> after)
        where T : class
    {
        if (ReferenceEquals(before, after))
        {
            yield break;
        }

        foreach (var (key, record) in after)
        {
            if (!before.TryGetValue(key, out var old) || !old.Equals(record))
            {
                yield return (collection, key, RosterJson.Write(record));
            }
        }

        foreach (var key in before.Keys)
        {
            if (!after.ContainsKey(key))
            {
                yield return (collection, key, null);
            }
        }
    }
}
