using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Security;

/// <summary>What an API key may be called, bound to and allowed; a problem names what is allowed.</summary>
internal static class ApiKeyRules
{
    private const int LongestName = 200;

    /// <summary>The texts of every source.</summary>
    public static IReadOnlyList<string> Sources { get; } = [.. Enum.GetValues<SourceKind>().Select(TextOf)];

    /// <summary>A source as text.</summary>
    public static string TextOf(SourceKind source) => source.ToString().ToLowerInvariant();

    /// <summary>Null when the name will do.</summary>
    public static Problem? CheckName(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl)
            ? Invalid($"The name is missing or wrong; it has 1 to {LongestName} characters and no control characters.")
            : null;

    /// <summary>Null when the source is one.</summary>
    public static Problem? ReadSource(string? text, out SourceKind source)
    {
        source = Array.Find(Enum.GetValues<SourceKind>(), kind => TextOf(kind) == text);
        return text is not null && Sources.Contains(text, StringComparer.Ordinal)
            ? null
            : Invalid($"The source {Shown(text)}; it is one of {string.Join(", ", Sources)}.");
    }

    /// <summary>Null when every scope is one; a scope named twice counts once, and none named at all means two (xAPI-Communication 4.2).</summary>
    public static Problem? ReadScopes(IReadOnlyList<string?>? sent, out IReadOnlyList<string> scopes)
    {
        scopes = sent is null ? Scopes.WhenNoneIsNamed : [.. Scopes.Known.Where(scope => sent.Contains(scope, StringComparer.Ordinal))];
        if (sent is { Count: 0 })
        {
            return Invalid($"The list of scopes is empty; name one or more of {string.Join(", ", Scopes.Known)}.");
        }

        foreach (var scope in sent ?? [])
        {
            if (scope is null || !Scopes.Known.Contains(scope, StringComparer.Ordinal))
            {
                return Invalid($"The scope {Shown(scope)}; scopes are {string.Join(", ", Scopes.Known)}.");
            }
        }

        return null;
    }

    private static string Shown(string? text) => text is null ? "is missing" : $"'{(text.Length <= 60 ? text : text[..60] + "…")}' is not known";

    private static Problem Invalid(string reason) => new(Fault.Invalid, "", reason);
}
