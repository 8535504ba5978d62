namespace BlendedLRS.Server.Protocol;

/// <summary>The base path of the xAPI resources and its three spellings; every other spelling is another path.</summary>
internal static class XapiPath
{
    /// <summary>The path under which the endpoints are mapped.</summary>
    public const string Base = "/xapi";

    private static readonly string[] Spellings = ["/xapi", "/xAPI", "/XAPI"];

    /// <summary>Whether a path lies under the base, however it is spelled.</summary>
    public static bool IsXapi(PathString path) => path.StartsWithSegments(Base, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a path under the base is spelled as it must be: one of the three spellings, then lower case.</summary>
    public static bool IsSpelledRight(PathString path) =>
        Array.Exists(Spellings, spelling => path.StartsWithSegments(spelling, StringComparison.Ordinal, out var rest) && IsLower(rest.Value));

    private static bool IsLower(string? rest) => rest is null || !rest.AsSpan().ContainsAnyInRange('A', 'Z');
}
