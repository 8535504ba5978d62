using System.Collections.Immutable;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Configuration;

namespace BlendedLRS.Server.Catalogue;

/// <summary>The catalogue as entries of the configuration: one collection for each part.</summary>
internal static class CatalogueEntries
{
    private const string Nothing = "{}";

    /// <summary>The collection of a part.</summary>
    public static string CollectionOf(CataloguePart part) => KebabText.Of(part);

    /// <summary>The catalogue of a snapshot.</summary>
    public static CatalogueContent Of(ConfigurationSnapshot snapshot) => new()
    {
        Modules = Read<LearningModule>(snapshot, CataloguePart.Module),
        BaselineSets = Read<BaselineSet>(snapshot, CataloguePart.BaselineSet),
        Topics = Read<Topic>(snapshot, CataloguePart.Topic),
        Sources = Read<LearningSource>(snapshot, CataloguePart.LearningSource),
        Ignored = snapshot.Of(CollectionOf(CataloguePart.IgnoredActivity)).Keys.ToImmutableSortedSet(StringComparer.Ordinal),
    };

    /// <summary>What is to be written to make the one catalogue of the other, each with whether it is new.</summary>
    public static IReadOnlyList<CatalogueEntryChange> Changes(CatalogueContent before, CatalogueContent after) =>
    [
        .. Changes(CataloguePart.Module, before.Modules, after.Modules),
        .. Changes(CataloguePart.BaselineSet, before.BaselineSets, after.BaselineSets),
        .. Changes(CataloguePart.Topic, before.Topics, after.Topics),
        .. Changes(CataloguePart.LearningSource, before.Sources, after.Sources),
        .. before.Ignored.Except(after.Ignored).Select(id => new CatalogueEntryChange(CataloguePart.IgnoredActivity, id, null, IsNew: false)),
        .. after.Ignored.Except(before.Ignored).Select(id => new CatalogueEntryChange(CataloguePart.IgnoredActivity, id, Nothing, IsNew: true)),
    ];

    private static ImmutableSortedDictionary<string, T> Read<T>(ConfigurationSnapshot snapshot, CataloguePart part)
        where T : class =>
        snapshot.Of(CollectionOf(part)).ToImmutableSortedDictionary(entry => entry.Key, entry => CatalogueJson.Restore<T>(entry.Value.Json!), StringComparer.Ordinal);

    private static IEnumerable<CatalogueEntryChange> Changes<T>(CataloguePart part, ImmutableSortedDictionary<string, T> before, ImmutableSortedDictionary<string, T> after)
        where T : class
    {
        foreach (var (key, value) in after)
        {
            var was = before.GetValueOrDefault(key);
            if (!ReferenceEquals(was, value) && CatalogueJson.Write(value) is var json && (was is null || CatalogueJson.Write(was) != json))
            {
                yield return new CatalogueEntryChange(part, key, json, was is null);
            }
        }

        foreach (var key in before.Keys.Where(key => !after.ContainsKey(key)))
        {
            yield return new CatalogueEntryChange(part, key, null, IsNew: false);
        }
    }
}
