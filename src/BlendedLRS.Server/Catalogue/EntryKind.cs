using System.Collections.Immutable;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>A part of the catalogue whose entries are read, put and deleted one by one.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Path">The path under <c>/admin/catalogue</c>, and the name of the list in answers.</param>
/// <param name="KeyOf">The key of an entry.</param>
/// <param name="Entries">The entries by key.</param>
/// <param name="With">The catalogue with other entries.</param>
internal sealed record EntryKind<T>(
    CataloguePart Part,
    string Path,
    Func<T, string> KeyOf,
    Func<CatalogueContent, ImmutableSortedDictionary<string, T>> Entries,
    Func<CatalogueContent, ImmutableSortedDictionary<string, T>, CatalogueContent> With)
    where T : class
{
    /// <summary>What a search looks at.</summary>
    public required Func<T, IEnumerable<string?>> Texts { get; init; }

    /// <summary>What becomes of the catalogue when an entry is deleted.</summary>
    public required Func<CatalogueContent, string, CatalogueOutcome> Remove { get; init; }

    /// <summary>The entry that a key leads to.</summary>
    public required Func<CatalogueContent, string, T?> Find { get; init; }

    /// <summary>What is asked of an entry that somebody sends, beside what the catalogue asks.</summary>
    public Func<HttpContext, T, Task<Problem?>> Check { get; init; } = (_, _) => Task.FromResult<Problem?>(null);

    /// <summary>An example in JSON.</summary>
    public required string Example { get; init; }

    /// <summary>What Swagger UI says of it: one entry, and several.</summary>
    public required (string One, string Many) Words { get; init; }
}
