using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Security;

/// <summary>API keys of their own for tests.</summary>
internal static class TestKeys
{
    public const string Secret = "another-secret-0123456789";

    /// <summary>Makes a key with some scopes; its secret is <see cref="Secret"/>.</summary>
    public static Task<string> AddKeyAsync(this TestServer server, params string[] scopes) => server.AddKeyAsync(SourceKind.Lms, scopes);

    /// <summary>The same, bound to a source.</summary>
    public static async Task<string> AddKeyAsync(this TestServer server, SourceKind source, params string[] scopes)
    {
        var key = Some.Id().ToString();
        var hash = KeyCheck.HashOf(server.Services.GetRequiredService<InstallationSecret>(), Secret);
        var store = server.Services.GetRequiredService<ICredentialStore>();
        Assert.True(await store.AddAsync(new Credential(key, hash, "Test", source, scopes), CancellationToken.None));
        return key;
    }

    /// <summary>A client with a key of its own.</summary>
    public static async Task<HttpClient> ClientOfAsync(this TestServer server, params string[] scopes) => server.NewClient(await server.AddKeyAsync(scopes), Secret);
}
