using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Configuration;

namespace BlendedLRS.Server.Catalogue;

/// <summary>The catalogue as it is now, made anew only when an entry of it has changed.</summary>
internal sealed class CatalogueSource(LiveConfiguration configuration)
{
    private static readonly string[] Collections = [.. Enum.GetValues<CataloguePart>().Select(CatalogueEntries.CollectionOf)];

    private Kept? _last;

    /// <summary>Modules and baseline sets, to be looked up as of any moment.</summary>
    public async Task<ModuleCatalogue> ReadAsync(CancellationToken cancellation) => CatalogueOf(await configuration.ReadAsync(cancellation));

    /// <summary>The same of a snapshot; the same object as long as nothing of it changed.</summary>
    public ModuleCatalogue CatalogueOf(ConfigurationSnapshot snapshot) => Of(snapshot).Catalogue.Value;

    /// <summary>Everything that the catalogue holds.</summary>
    public async Task<CatalogueContent> ReadContentAsync(CancellationToken cancellation) => ContentOf(await configuration.ReadAsync(cancellation));

    /// <summary>Everything that the catalogue holds in a snapshot.</summary>
    public CatalogueContent ContentOf(ConfigurationSnapshot snapshot) => Of(snapshot).Content;

    private Kept Of(ConfigurationSnapshot snapshot)
    {
        var last = Volatile.Read(ref _last);
        if (last is null || !Array.TrueForAll(Collections, collection => ReferenceEquals(last.Snapshot.Of(collection), snapshot.Of(collection))))
        {
            last = new Kept(snapshot, CatalogueEntries.Of(snapshot));
            Volatile.Write(ref _last, last);
        }

        return last;
    }

    private sealed class Kept(ConfigurationSnapshot snapshot, CatalogueContent content)
    {
        public ConfigurationSnapshot Snapshot { get; } = snapshot;

        public CatalogueContent Content { get; } = content;

        public Lazy<ModuleCatalogue> Catalogue { get; } = new(() => new ModuleCatalogue([.. content.Modules.Values], [.. content.BaselineSets.Values]));
    }
}
