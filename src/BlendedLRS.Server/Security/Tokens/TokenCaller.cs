using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Statements;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BlendedLRS.Server.Security.Tokens;

/// <summary>Whose token a request carries, in the same form as the owner of an API key.</summary>
internal static class TokenCaller
{
    // The standard's word (RFC 9068), the one of OpenID Connect, and those of two widespread providers.
    private static readonly string[] ClientClaims = ["client_id", "azp", "appid", "cid"];

    /// <summary>The caller, or null when the token does not say which client it was made for.</summary>
    public static Caller? Of(JsonWebToken token, OidcOptions options)
    {
        var client = ClientClaims.Select(type => Text(token, type)).FirstOrDefault(value => value is not null);
        if (client is null)
        {
            return null;
        }

        var subject = Text(token, "sub");
        var authority = Authority.OfToken(token.Issuer, client, subject == client ? null : subject);
        var scopes = TokenScopes.Of(token, options);
        var credential = new Credential(client, [], client, options.Source, scopes);
        return new Caller(credential, new Origin(authority, options.Source) { MayDefine = Scopes.MayDefine(scopes) });
    }

    private static string? Text(JsonWebToken token, string type) => token.TryGetPayloadValue<string>(type, out var value) && value.Length > 0 ? value : null;
}
