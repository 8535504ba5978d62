using BlendedLRS.Learning.Profile;
using BlendedLRS.Xapi.Documents;

namespace BlendedLRS.Server.Profile;

/// <summary>The profile as this server publishes it, and the paths under which its terms are asked for: those of every base that lies under the server's own address.</summary>
internal sealed class PublishedProfile
{
    /// <summary>Where the document is.</summary>
    public const string Path = "/profile";

    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);

    /// <param name="bases">Bases of the profile.</param>
    /// <param name="publicUrl">The server's own address.</param>
    public PublishedProfile(ProfileBases bases, Uri publicUrl)
    {
        var document = ProfileDocument.Of(bases);
        Utf8 = document.Utf8;
        Tag = ETag.Of(Utf8.Span);
        var routes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in bases.All.Select(text => RootOf(text, TextOf(publicUrl))).OfType<string>())
        {
            foreach (var place in document.Terms.Select(term => term[bases.Current.Length..]).Where(place => root + place is not ("" or Path)))
            {
                var folder = place.LastIndexOf('/');
                _terms.Add(root + place);
                routes.Add(folder > 0 ? $"{root}{place[..folder]}/{{term}}" : root + place);
            }
        }

        Routes = [.. routes];
    }

    /// <summary>The document, JSON-LD.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Its entity tag.</summary>
    public string Tag { get; }

    /// <summary>Routes of the terms: <c>/v0.1</c>, <c>/verbs/{term}</c> …</summary>
    public IReadOnlyList<string> Routes { get; }

    /// <summary>An address as a base is written.</summary>
    public static string TextOf(Uri address) => address.OriginalString.TrimEnd('/');

    /// <summary>Whether a path is the IRI of a term.</summary>
    public bool IsTerm(PathString path) => _terms.Contains(path.Value ?? "");

    /// <summary>Whether a path is the document or a term of it.</summary>
    public bool Covers(PathString path) => path == Path || IsTerm(path);

    /// <summary>The path of a base on this server; null when it lies elsewhere.</summary>
    private static string? RootOf(string text, string own) =>
        text.StartsWith(own, StringComparison.Ordinal) && (text.Length == own.Length || text[own.Length] == '/') ? text[own.Length..] : null;
}
