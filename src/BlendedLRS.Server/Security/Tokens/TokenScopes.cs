using BlendedLRS.Server.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BlendedLRS.Server.Security.Tokens;

/// <summary>The scopes that a token gives here: those of ours among the ones that it names.</summary>
internal static class TokenScopes
{
    private const string OtherClaim = "scp";

    /// <summary>Reads them.</summary>
    public static IReadOnlyList<string> Of(JsonWebToken token, OidcOptions options)
    {
        var named = Read(token, options.ScopeClaim);
        if (named.Count == 0)
        {
            named = Read(token, OtherClaim);
        }

        var prefix = options.ScopePrefix ?? "";
        return [.. Scopes.Known.Where(scope => IsOurs(scope, prefix) && named.Contains(prefix + scope))];
    }

    // Every sign-in may ask an OpenID Connect provider for "profile", which means a person's name there: that must not open profile documents.
    private static bool IsOurs(string scope, string prefix) => prefix.Length > 0 || scope != Scopes.Profile;

    private static HashSet<string> Read(JsonWebToken token, string type) =>
        [.. token.Claims.Where(claim => claim.Type == type).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
