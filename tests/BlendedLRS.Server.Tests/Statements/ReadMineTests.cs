using System.Net;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Statements;

/// <summary>Communication 4.2: the scope <c>statements/read/mine</c>, for single Statements.</summary>
public class ReadMineTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Secret = "another-secret-0123456789";

    [Theory]
    [InlineData("statements/write,statements/read/mine", false)]
    [InlineData("statements/write,statements/read/mine,statements/read", true)]
    [InlineData("statements/write,statements/read/mine,all/read", true)]
    [InlineData("statements/read/mine,all", true)]
    public async Task It_shows_what_has_the_callers_own_authority(string scopes, bool seesOthers)
    {
        using var client = await ClientOfAsync(scopes.Split(','));
        var other = (await shared.Client.StoreAsync(Some.Statement()))[0];
        var mine = (await client.StoreAsync(Some.Statement()))[0];
        Assert.Equal(HttpStatusCode.OK, (await client.GetStatementAsync(mine)).StatusCode);
        Assert.Equal(seesOthers ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetStatementAsync(other)).StatusCode);
    }

    private async Task<HttpClient> ClientOfAsync(params string[] scopes)
    {
        var services = shared.Server.Services;
        var key = Some.Id().ToString();
        var hash = KeyCheck.HashOf(services.GetRequiredService<InstallationSecret>(), Secret);
        Assert.True(await services.GetRequiredService<ICredentialStore>().AddAsync(new Credential(key, hash, "Test", SourceKind.Lms, scopes), CancellationToken.None));
        return shared.Server.NewClient(key, Secret);
    }
}
