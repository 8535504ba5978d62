using System.Net;
using System.Text;
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

    [Fact]
    public async Task A_key_with_another_name_still_finds_what_it_sent_before()
    {
        using var client = await ClientOfAsync("statements/write", "statements/read/mine");
        var ids = await client.StoreAsync(Some.Statement(), Some.Statement(), Some.Statement());
        await shared.Client.StoreAsync(Some.Statement());
        await shared.Server.WaitForProjectionsAsync();
        var (first, more) = await client.ListAsync("limit=1");
        await RenameAsync(client);
        Assert.Equal([ids[2]], first);
        Assert.Equal(HttpStatusCode.OK, (await client.GetStatementAsync(ids[0])).StatusCode);
        Assert.Equal([ids[2], ids[1], ids[0]], (await client.ListAsync("limit=10")).Ids);
        (var second, more) = await client.ListAsync(more);
        Assert.Equal([ids[1]], second);
        Assert.Equal([ids[0]], (await client.ListAsync(more)).Ids);
        var later = (await client.StoreAsync(Some.Statement()))[0];
        Assert.Equal((await client.ReadStatementAsync(ids[0]))["authority"]!.ToJsonString(), (await client.ReadStatementAsync(later))["authority"]!.ToJsonString());
    }

    private async Task RenameAsync(HttpClient client)
    {
        var key = Encoding.UTF8.GetString(Convert.FromBase64String(client.DefaultRequestHeaders.Authorization!.Parameter!)).Split(':')[0];
        using var admin = shared.Server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
        var renamed = await admin.PutAsync($"/admin/credentials/{key}", Calls.Json("""{"name":"Renamed","scopes":["statements/write","statements/read/mine"]}"""));
        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
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
