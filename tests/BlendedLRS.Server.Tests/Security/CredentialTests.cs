using System.Net;
using System.Text;
using BlendedLRS.Storage.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Security;

public class CredentialTests(SharedServer shared) : IClassFixture<SharedServer>
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic")]
    [InlineData("Basic ")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    [InlineData("Bearer abc")]
    [InlineData("basic:test-key:wrong-secret")]
    [InlineData("basic:test-key:")]
    [InlineData("basic:nobody:test-secret-0123456789")]
    [InlineData("basic:TEST-KEY:test-secret-0123456789")]
    [InlineData("basic:admin:test-password")]
    public async Task Without_a_right_key_nothing_is_answered_but_a_challenge(string? header)
    {
        foreach (var method in new[] { "GET", "POST", "PUT" })
        {
            using var client = shared.Server.NewClient();
            using var request = new HttpRequestMessage(new HttpMethod(method), Calls.Statements);
            if (header is not null)
            {
                var value = header.StartsWith("basic:", StringComparison.Ordinal) ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(header[6..])) : header;
                request.Headers.TryAddWithoutValidation("Authorization", value);
            }

            var response = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Contains("realm=\"BlendedLRS\"", response.Headers.WwwAuthenticate.Single().Parameter, StringComparison.Ordinal);
            Assert.Equal("1.0.3", response.Headers.GetValues("X-Experience-API-Version").Single());
        }
    }

    [Theory]
    [InlineData("statements/write", 200, 403, 403)]
    [InlineData("statements/read", 403, 200, 403)]
    [InlineData("reports", 403, 403, 200)]
    [InlineData("all", 200, 200, 200)]
    [InlineData("all/read", 403, 200, 200)]
    [InlineData("statements/read,statements/write", 200, 200, 403)]
    [InlineData("", 403, 403, 403)]
    public async Task A_key_may_do_what_its_scopes_say(string scopes, int post, int get, int reports)
    {
        using var client = await shared.Server.ClientOfAsync(scopes.Split(',', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(post, (int)(await client.PostStatementAsync(Some.Statement())).StatusCode);
        Assert.Equal(get, (int)(await client.GetAsync(Calls.Statements)).StatusCode);
        Assert.Equal(reports, (int)(await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
    }

    [Fact]
    public async Task A_refusal_of_scope_says_so_in_plain_text()
    {
        using var client = await shared.Server.ClientOfAsync("statements/read");
        Assert.Contains("scopes", await client.PostStatementAsync(Some.Statement()).RefusalAsync(HttpStatusCode.Forbidden), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestServer.AdminName, TestServer.AdminPassword, 200)]
    [InlineData(TestServer.AdminName, "wrong-password", 401)]
    [InlineData("somebody", TestServer.AdminPassword, 401)]
    public async Task An_administrator_may_read_reports(string name, string password, int status)
    {
        using var client = shared.Server.NewClient(name, password);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(status, (int)(await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
        }
    }

    [Fact]
    public async Task What_the_store_keeps_is_no_secret()
    {
        var store = shared.Server.Services.GetRequiredService<ICredentialStore>();
        var kept = await store.FindAsync(TestServer.Key, CancellationToken.None);
        var administrator = await store.FindAdministratorAsync(TestServer.AdminName, CancellationToken.None);
        Assert.Equal(32, kept!.SecretHash.Length);
        Assert.NotEqual(Encoding.UTF8.GetBytes(TestServer.Secret), kept.SecretHash);
        Assert.StartsWith("pbkdf2-sha256$600000$", administrator!.PasswordHash, StringComparison.Ordinal);
        Assert.DoesNotContain(TestServer.AdminPassword, administrator.PasswordHash, StringComparison.Ordinal);
    }
}
