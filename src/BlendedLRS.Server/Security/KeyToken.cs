using BlendedLRS.Server.Scim;

namespace BlendedLRS.Server.Security;

/// <summary>An API key and its secret as one bearer token, <c>key~secret</c>, on the SCIM resources alone: identity providers can send nothing else.
/// A '~' is allowed in a bearer token (RFC 6750, 2.1) and stands in no JWT, so that the two are never taken for each other.</summary>
internal static class KeyToken
{
    private const string Prefix = "Bearer ";
    private const char Mark = '~';

    /// <summary>The two halves; null when the request carries no such token.</summary>
    public static (string Key, string Secret)? Read(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!ScimNames.IsScim(request.Path) || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var token = header[Prefix.Length..].Trim();
        var mark = token.IndexOf(Mark, StringComparison.Ordinal);
        return mark <= 0 ? null : (token[..mark], token[(mark + 1)..]);
    }
}
