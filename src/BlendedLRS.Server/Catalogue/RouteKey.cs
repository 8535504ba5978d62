namespace BlendedLRS.Server.Catalogue;

/// <summary>A key as it stands in an address: the server decodes everything but slashes, which would end the part of the path.</summary>
internal static class RouteKey
{
    /// <summary>The key that is meant; no key has <c>%2F</c> in it.</summary>
    public static string Of(string part) => part.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
