using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Security.Tokens;

/// <summary>Bearer tokens beside API keys.</summary>
public sealed class TokenTests(TrustingServer trusting) : IClassFixture<TrustingServer>
{
    private readonly TestServer _server = trusting.Server;
    private readonly FakeProvider _provider = trusting.Provider;

    [Fact]
    public async Task A_client_that_acts_for_itself_is_the_authority()
    {
        using var client = ClientOf(_server, _provider.Sign(_provider.Claims()));
        var id = (await client.StoreAsync(Some.Statement()))[0];
        var authority = (await _server.Client.ReadStatementAsync(id))["authority"]!;
        var expected = new JsonObject { ["objectType"] = "Agent", ["account"] = Account(FakeProvider.Client) };
        Assert.Equal(expected.ToJsonString(), authority.ToJsonString());
    }

    [Fact]
    public async Task A_client_that_acts_for_a_person_is_a_group_of_exactly_the_two()
    {
        var claims = _provider.Claims();
        claims["sub"] = "f7a1-person";
        using var client = ClientOf(_server, _provider.Sign(claims));
        var id = (await client.StoreAsync(Some.Statement()))[0];
        var authority = (await _server.Client.ReadStatementAsync(id))["authority"]!;
        var members = new JsonArray(
            new JsonObject { ["objectType"] = "Agent", ["account"] = Account(FakeProvider.Client) },
            new JsonObject { ["objectType"] = "Agent", ["account"] = Account("f7a1-person") });
        Assert.Equal(new JsonObject { ["objectType"] = "Group", ["member"] = members }.ToJsonString(), authority.ToJsonString());
    }

    [Theory]
    [InlineData("azp")]
    [InlineData("client_id")]
    public async Task Without_a_subject_a_client_acts_for_itself_by_either_name(string name)
    {
        var claims = _provider.Claims();
        claims.Remove("sub");
        claims.Remove("azp");
        claims[name] = "worker";
        using var client = ClientOf(_server, _provider.Sign(claims));
        var id = (await client.StoreAsync(Some.Statement()))[0];
        Assert.Equal("worker", (await _server.Client.ReadStatementAsync(id))["authority"]!["account"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("statements/write", 200, 403, 403)]
    [InlineData("openid profile statements/read", 403, 200, 403)]
    [InlineData("reports", 403, 403, 200)]
    [InlineData("openid email", 403, 403, 403)]
    [InlineData("ALL", 403, 403, 403)]
    [InlineData("", 403, 403, 403)]
    public async Task A_token_may_do_what_its_scopes_say(string scope, int post, int get, int reports)
    {
        using var client = ClientOf(_server, _provider.Sign(_provider.Claims(scope)));
        Assert.Equal(post, (int)(await client.PostStatementAsync(Some.Statement())).StatusCode);
        Assert.Equal(get, (int)(await client.GetAsync(Calls.Statements)).StatusCode);
        Assert.Equal(reports, (int)(await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
        Assert.Equal(403, (int)(await client.GetAsync("/admin/credentials")).StatusCode);
    }

    [Fact]
    public async Task A_missing_scope_is_told_in_the_challenge()
    {
        using var client = ClientOf(_server, _provider.Sign(_provider.Claims("statements/read")));
        var response = await client.PostStatementAsync(Some.Statement());
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("insufficient_scope", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scopes_may_be_an_array_and_may_be_called_scp()
    {
        foreach (var name in new[] { "scope", "scp" })
        {
            var claims = _provider.Claims();
            claims.Remove("scope");
            claims[name] = new JsonArray("openid", "statements/read");
            using var client = ClientOf(_server, _provider.Sign(claims));
            Assert.Equal(200, (int)(await client.GetAsync(Calls.Statements)).StatusCode);
            Assert.Equal(403, (int)(await client.PostStatementAsync(Some.Statement())).StatusCode);
        }
    }

    [Fact]
    public async Task What_a_token_is_bound_to_is_an_option_and_decides_who_may_read()
    {
        await using var server = await TestServer.StartAsync(_provider.Options(("Oidc:Source", "capture")));
        using var client = ClientOf(server, _provider.Sign(_provider.Claims()));
        var id = (await client.StoreAsync(Some.Statement()))[0];
        Assert.Equal(SourceKind.Capture, (await server.Services.GetRequiredService<IStatementLogReader>().FindAsync(id, CancellationToken.None))!.Origin.Source);
        await client.GetStatementAsync(id).RefusalAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task With_a_prefix_only_scopes_that_bear_it_count()
    {
        await using var server = await TestServer.StartAsync(_provider.Options(("Oidc:ScopePrefix", "lrs:")));
        foreach (var (scope, status) in new[] { ("lrs:statements/read", 200), ("all statements/read", 403), ("all", 403), ("lrs:all", 200), ("lrs:", 403) })
        {
            using var client = ClientOf(server, _provider.Sign(_provider.Claims(scope)));
            Assert.Equal((scope, status), (scope, (int)(await client.GetAsync(Calls.Statements)).StatusCode));
        }
    }

    [Fact]
    public async Task A_claim_of_a_token_does_not_make_an_administrator()
    {
        var claims = _provider.Claims("reports");
        claims["role"] = "administrator";
        claims[ClaimTypes.Role] = "administrator";
        claims["name"] = TestServer.AdminName;
        using var client = ClientOf(_server, _provider.Sign(claims));
        Assert.Equal(200, (int)(await client.GetAsync("/odata/v4/BlendCells")).StatusCode);
        Assert.Equal(403, (int)(await client.GetAsync("/admin/credentials")).StatusCode);
    }

    [Theory]
    [InlineData("expired", "expired")]
    [InlineData("not yet", "expired or not valid yet")]
    [InlineData("no expiry", "expired or not valid yet")]
    [InlineData("audience", "another audience")]
    [InlineData("no audience", "another audience")]
    [InlineData("issuer", "another issuer")]
    [InlineData("none", "not signed")]
    [InlineData("hs256", "not signed")]
    [InlineData("stranger", "not signed")]
    [InlineData("unknown key", "does not publish")]
    [InlineData("changed", "not signed")]
    [InlineData("no client", "client_id or azp")]
    [InlineData("nonsense", "malformed")]
    public async Task A_wrong_token_is_nobodys(string wrong, string reason)
    {
        using var client = ClientOf(_server, Wrong(wrong));
        var response = await client.GetAsync(Calls.Statements);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{(int)response.StatusCode}: {text}");
        Assert.Contains(reason, text, StringComparison.Ordinal);
        var challenges = response.Headers.WwwAuthenticate.ToList();
        Assert.Equal(["Basic", "Bearer"], challenges.Select(challenge => challenge.Scheme));
        Assert.Contains("error=\"invalid_token\"", challenges[1].Parameter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_passwords_work_beside_tokens_and_nobody_is_told_of_both()
    {
        Assert.Equal(HttpStatusCode.OK, (await _server.Client.GetAsync(Calls.Statements)).StatusCode);
        using var administrator = _server.NewClient(TestServer.AdminName, TestServer.AdminPassword);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/odata/v4/BlendCells")).StatusCode);
        using var nobody = _server.NewClient();
        var response = await nobody.GetAsync(Calls.Statements);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(["Basic", "Bearer"], response.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        Assert.DoesNotContain("invalid_token", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_ends_with_the_clock_of_the_server()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(_provider.Options(), adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var client = ClientOf(server, _provider.Sign(_provider.Claims()));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Calls.Statements)).StatusCode);
        clock.Offset = TimeSpan.FromMinutes(7);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task Without_its_provider_a_token_cannot_be_checked_and_keys_still_work()
    {
        var provider = await FakeProvider.StartAsync();
        var token = provider.Sign(provider.Claims());
        await using var server = await TestServer.StartAsync(provider.Options());
        await provider.DisposeAsync();
        using var client = ClientOf(server, token);
        await client.GetAsync(Calls.Statements).RefusalAsync(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task Without_a_provider_tokens_are_refused_like_any_wrong_login()
    {
        await using var server = await TestServer.StartAsync();
        using var client = ClientOf(server, _provider.Sign(_provider.Claims()));
        var response = await client.GetAsync(Calls.Statements);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Basic", response.Headers.WwwAuthenticate.Single().Scheme);
    }

    private static HttpClient ClientOf(TestServer server, string token)
    {
        var client = server.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private JsonObject Account(string name) => new() { ["homePage"] = _provider.Issuer, ["name"] = name };

    private string Wrong(string how)
    {
        var now = TimeProvider.System.GetUtcNow();
        return how switch
        {
            "expired" => _provider.Sign(_provider.Claims(now: now.AddMinutes(-10))),
            "not yet" => _provider.Sign(With("nbf", now.AddMinutes(3).ToUnixTimeSeconds())),
            "no expiry" => _provider.Sign(Without("exp")),
            "audience" => _provider.Sign(With("aud", "https://other.example")),
            "no audience" => _provider.Sign(Without("aud")),
            "issuer" => _provider.Sign(With("iss", "https://other.example")),
            "none" => FakeProvider.Unsigned(_provider.Claims()),
            "hs256" => _provider.SignWithPublicKey(_provider.Claims()),
            "stranger" => _provider.SignAsStranger(_provider.Claims(), "key-1"),
            "unknown key" => _provider.SignAsStranger(_provider.Claims(), "key-9"),
            "changed" => Changed(_provider.Sign(_provider.Claims("statements/read")), _provider.Sign(_provider.Claims())),
            "no client" => _provider.Sign(Without("azp")),
            _ => "nonsense",
        };
    }

    // The signature of one token under the claims of another.
    private static string Changed(string signed, string claimed) => claimed[..claimed.LastIndexOf('.')] + signed[signed.LastIndexOf('.')..];

    private JsonObject With(string name, JsonNode value)
    {
        var claims = _provider.Claims();
        claims[name] = value;
        return claims;
    }

    private JsonObject Without(string name)
    {
        var claims = _provider.Claims();
        claims.Remove(name);
        return claims;
    }
}
