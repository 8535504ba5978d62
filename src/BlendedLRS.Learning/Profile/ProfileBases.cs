using System.Buffers;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Profile;

/// <summary>The IRI base of the published xAPI profile, <c>{B}</c> in the rule set: by default the public base URL of the deployment.</summary>
/// <param name="Current">The base in use, without a trailing slash.</param>
/// <param name="Earlier">Bases used before: their terms stay readable as terms of the current one.</param>
public sealed record ProfileBases(string Current, params IReadOnlyList<string> Earlier)
{
    private static readonly SearchValues<char> NotInBase = SearchValues.Create("?#{}<>\"\\^`| ");

    /// <summary>Every base, the current one first.</summary>
    public IEnumerable<string> All => Earlier.Prepend(Current);

    /// <summary>Null when every base is an absolute http(s) IRI without query, fragment or trailing slash; else what is wrong with the first that is not.</summary>
    public Refusal? Check()
    {
        var bad = All.FirstOrDefault(text => !IsBase(text));
        return bad is null
            ? null
            : new Refusal("Profile", "", $"'{bad}' is no base for the profile: an absolute http or https IRI without query, fragment or trailing slash is needed, such as https://lrs.example/profile.");
    }

    private static bool IsBase(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && !text.EndsWith('/')
        && !text.AsSpan().ContainsAny(NotInBase);
}
