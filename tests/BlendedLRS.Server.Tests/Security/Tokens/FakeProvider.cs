using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace BlendedLRS.Server.Tests.Security.Tokens;

/// <summary>An OpenID Connect provider on a free port: discovery, keys, and tokens as a test wants them, right or wrong.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string Audience = "https://lrs.example";
    public const string Client = "capture-app";

    private const string KeyId = "key-1";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _strangerKey = RSA.Create(2048);
    private readonly WebApplication _app;

    private FakeProvider(WebApplication app) => _app = app;

    public string Issuer { get; private set; } = "";

    /// <summary>How often its keys were read.</summary>
    public int KeyReads { get; private set; }

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new FakeProvider(builder.Build());
        provider._app.MapGet("/.well-known/openid-configuration", () => Results.Text(provider.Discovery(), "application/json"));
        provider._app.MapGet("/keys", () => Results.Text(provider.Keys(), "application/json"));
        await provider._app.StartAsync();
        provider.Issuer = provider._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return provider;
    }

    /// <summary>The options of a server that trusts it.</summary>
    public IEnumerable<(string Name, string Value)> Options(params (string Name, string Value)[] more) =>
        [("Oidc:Authority", Issuer), ("Oidc:Audience", Audience), ("Oidc:RequireHttps", "false"), .. more];

    /// <summary>The claims of a good token: a client acting for itself.</summary>
    public JsonObject Claims(string scope = "all", DateTimeOffset? now = null) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = Audience,
        ["sub"] = Client,
        ["azp"] = Client,
        ["scope"] = scope,
        ["iat"] = (now ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds(),
        ["exp"] = (now ?? TimeProvider.System.GetUtcNow()).AddMinutes(5).ToUnixTimeSeconds(),
    };

    /// <summary>A token signed with its key.</summary>
    public string Sign(JsonObject claims, string keyId = KeyId) =>
        Make("RS256", keyId, claims, bytes => _key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>A token signed with a key that it does not publish.</summary>
    public string SignAsStranger(JsonObject claims, string keyId) =>
        Make("RS256", keyId, claims, bytes => _strangerKey.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>A token without a signature.</summary>
    public static string Unsigned(JsonObject claims) => Make("none", null, claims, _ => []);

    /// <summary>A token whose shared secret is the published key.</summary>
    public string SignWithPublicKey(JsonObject claims) =>
        Make("HS256", KeyId, claims, bytes => HMACSHA256.HashData(Encoding.UTF8.GetBytes(_key.ExportSubjectPublicKeyInfoPem()), bytes));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _key.Dispose();
        _strangerKey.Dispose();
    }

    private static string Make(string algorithm, string? keyId, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT" };
        if (keyId is not null)
        {
            header["kid"] = keyId;
        }

        var head = Encode(header) + "." + Encode(claims);
        return head + "." + Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(head)));
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());

    private string Discovery() => new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = Issuer + "/keys" }.ToJsonString();

    private string Keys()
    {
        KeyReads++;
        var key = _key.ExportParameters(includePrivateParameters: false);
        var shown = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = KeyId,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus), ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
        return new JsonObject { ["keys"] = new JsonArray(shown) }.ToJsonString();
    }
}
