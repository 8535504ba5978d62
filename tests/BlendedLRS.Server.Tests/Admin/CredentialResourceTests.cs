using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Tests.Security;
using BlendedLRS.Storage.Credentials;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Admin;

public sealed class CredentialResourceTests(SharedServer shared) : IClassFixture<SharedServer>, IDisposable
{
    private const string Path = "/admin/credentials";

    private readonly HttpClient _admin = shared.Server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);

    [Fact]
    public async Task A_new_key_works_and_its_secret_is_shown_once()
    {
        var (key, secret) = await AddAsync("statements/write", "statements/read");
        using var client = shared.Server.NewClient(key, secret);
        var id = (await client.StoreAsync(Some.Statement()))[0];
        var authority = (await client.ReadStatementAsync(id))["authority"]!;
        Assert.Equal(key, authority["account"]!["name"]!.GetValue<string>());
        Assert.True(secret.Length >= 43, "256 bits in base64url");
        foreach (var path in new[] { Path, $"{Path}/{key}" })
        {
            var shown = await _admin.GetStringAsync(path);
            Assert.Contains(key, shown, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
            Assert.DoesNotContain("ecret", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_key_is_described_as_it_was_made()
    {
        var response = await PostAsync(Path, """{"name":"Moodle of Graz","source":"lms","scopes":["state","statements/write","state"]}""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var made = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var key = made["key"]!.GetValue<string>();
        Assert.Equal($"{Path}/{key}", response.Headers.Location!.OriginalString);
        var read = JsonNode.Parse(await _admin.GetStringAsync($"{Path}/{key}"))!;
        Assert.Equal(["statements/write", "state"], read["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()));
        Assert.Equal("lms", read["source"]!.GetValue<string>());
        Assert.InRange(read["created"]!.GetValue<DateTimeOffset>(), TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow());
        Assert.Null(read["revoked"]);
    }

    [Fact]
    public async Task Without_scopes_a_key_may_write_statements_and_read_its_own()
    {
        var made = JsonNode.Parse(await (await PostAsync(Path, """{"name":"x","source":"capture"}""")).Content.ReadAsStringAsync())!;
        Assert.Equal(["statements/write", "statements/read/mine"], made["scopes"]!.AsArray().Select(scope => scope!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"name":"x","source":"moodle","scopes":["all"]}""", "'moodle' is not known; it is one of unbound, lms, capture, chat, email, content")]
    [InlineData("""{"name":"x","source":"Lms","scopes":["all"]}""", "it is one of unbound, lms")]
    [InlineData("""{"name":"x","scopes":["all"]}""", "The source is missing")]
    [InlineData("""{"name":"x","source":"lms","scopes":["statements"]}""", "'statements' is not known; scopes are all, all/read, statements/write")]
    [InlineData("""{"name":"x","source":"lms","scopes":["ALL"]}""", "scopes are all, all/read")]
    [InlineData("""{"name":"x","source":"lms","scopes":[null]}""", "The scope is missing")]
    [InlineData("""{"name":"x","source":"lms","scopes":[]}""", "The list of scopes is empty")]
    [InlineData("""{"name":" ","source":"lms","scopes":["all"]}""", "The name is missing")]
    [InlineData("{\"name\":\"a\\nb\",\"source\":\"lms\"}", "no control characters")]
    [InlineData("""{"name":"x","source":"lms","secret":"mine"}""", "and nothing else")]
    [InlineData("""{"name":"x","name":"y","source":"lms"}""", "and nothing else")]
    [InlineData("""{"name":7,"source":"lms"}""", "and nothing else")]
    [InlineData("[]", "and nothing else")]
    [InlineData("null", "The name is missing")]
    [InlineData("", "and nothing else")]
    public async Task A_wrong_description_is_refused_and_told_what_is_allowed(string body, string sentence) =>
        Assert.Contains(sentence, await RefusalAsync(await PostAsync(Path, body), HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Fact]
    public async Task Name_and_scopes_change_at_once_and_the_source_never()
    {
        var (key, secret) = await AddAsync("statements/read");
        using var client = shared.Server.NewClient(key, secret);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Calls.Statements)).StatusCode);
        var changed = await _admin.PutAsync($"{Path}/{key}", Calls.Json("""{"name":"Renamed","scopes":["statements/write"]}"""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Renamed", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Calls.Statements)).StatusCode);
        var rebound = await _admin.PutAsync($"{Path}/{key}", Calls.Json("""{"name":"x","source":"chat","scopes":["all"]}"""));
        Assert.Contains("source of a key does not change", await RefusalAsync(rebound, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        var scopeless = await _admin.PutAsync($"{Path}/{key}", Calls.Json("""{"name":"x"}"""));
        Assert.Contains("The scopes are missing", await RefusalAsync(scopeless, HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_on_open_connections_too_and_its_statements_keep_their_authority()
    {
        var (key, secret) = await AddAsync("all");
        using var client = shared.Server.NewClient(key, secret);
        var id = (await client.StoreAsync(Some.Statement()))[0];
        var before = (await client.ReadStatementAsync(id)).ToJsonString();
        Assert.Equal(HttpStatusCode.NoContent, (await _admin.DeleteAsync($"{Path}/{key}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetStatementAsync(id)).StatusCode);
        Assert.Equal(before, (await shared.Client.ReadStatementAsync(id)).ToJsonString());
        var first = JsonNode.Parse(await _admin.GetStringAsync($"{Path}/{key}"))!["revoked"]!.GetValue<DateTimeOffset>();
        Assert.Equal(HttpStatusCode.NoContent, (await _admin.DeleteAsync($"{Path}/{key}")).StatusCode);
        Assert.Equal(first, JsonNode.Parse(await _admin.GetStringAsync($"{Path}/{key}"))!["revoked"]!.GetValue<DateTimeOffset>());
        Assert.Contains(key, await _admin.GetStringAsync(Path), StringComparison.Ordinal);
        await RefusalAsync(await _admin.PutAsync($"{Path}/{key}", Calls.Json("""{"name":"x","scopes":["all"]}""")), HttpStatusCode.Conflict);
        await RefusalAsync(await PostAsync($"{Path}/{key}/secret", "{}"), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_revocation_by_another_process_takes_effect_within_a_second()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(
            adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var key = await server.AddKeyAsync("all");
        using var client = server.NewClient(key, TestKeys.Secret);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Calls.Statements)).StatusCode);
        var store = server.Services.GetRequiredService<ICredentialStore>();
        await store.RevokeAsync(key, clock.GetUtcNow(), CancellationToken.None);
        clock.Offset += TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Calls.Statements)).StatusCode);
    }

    [Fact]
    public async Task After_rotation_only_the_new_secret_works()
    {
        var (key, old) = await AddAsync("all");
        using var before = shared.Server.NewClient(key, old);
        Assert.Equal(HttpStatusCode.OK, (await before.GetAsync(Calls.Statements)).StatusCode);
        var rotated = JsonNode.Parse(await (await PostAsync($"{Path}/{key}/secret", "")).Content.ReadAsStringAsync())!;
        using var after = shared.Server.NewClient(key, rotated["secret"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync(Calls.Statements)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync(Calls.Statements)).StatusCode);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    [InlineData("POST", "/secret")]
    public async Task A_key_that_is_not_there_is_not_found(string method, string rest)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{Path}/no-such-key{rest}");
        request.Content = method is "PUT" or "POST" ? Calls.Json("""{"name":"x","scopes":["all"]}""") : null;
        Assert.Contains("no-such-key", await RefusalAsync(await _admin.SendAsync(request), HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 404)]
    [InlineData("Sec-Fetch-Site", "none", 404)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost:8080", 404)]
    [InlineData("Origin", "self", 404)]
    public async Task A_page_of_another_site_changes_nothing(string header, string value, int status)
    {
        foreach (var method in new[] { "DELETE", "PUT", "POST" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Path + "/no-such-key" + (method == "POST" ? "/secret" : ""));
            request.Content = method == "DELETE" ? null : Calls.Json("""{"name":"x","scopes":["all"]}""");
            request.Headers.Add(header, value == "self" ? shared.Server.BaseAddress.GetLeftPart(UriPartial.Authority) : value);
            Assert.Equal(status, (int)(await _admin.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    public async Task What_a_form_can_send_changes_nothing(string type)
    {
        var body = Calls.Json("""{"name":"x","source":"lms"}""", type);
        await RefusalAsync(await _admin.PostAsync(Path, body), HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Swagger_shows_the_resource_to_administrators_of_other_systems()
    {
        var paths = JsonNode.Parse(await _admin.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]!;
        Assert.Equal("get post", string.Join(' ', paths[Path]!.AsObject().Select(method => method.Key).Order(StringComparer.Ordinal)));
        var change = paths[Path + "/{key}"]!["put"]!;
        Assert.Equal(["key"], change["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.GetValue<string>()));
        Assert.NotNull(change["requestBody"]!["content"]!["application/json"]!["example"]!["scopes"]);
        Assert.NotNull(paths[Path + "/{key}/secret"]!["post"]);
    }

    public void Dispose() => _admin.Dispose();

    private static async Task<string> RefusalAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!["detail"]!.GetValue<string>();
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) => _admin.PostAsync(path, Calls.Json(body));

    private async Task<(string Key, string Secret)> AddAsync(params string[] scopes)
    {
        var body = new JsonObject { ["name"] = "Moodle of Graz", ["source"] = "lms", ["scopes"] = new JsonArray([.. scopes.Select(scope => JsonValue.Create(scope))]) };
        var made = JsonNode.Parse(await (await PostAsync(Path, body.ToJsonString())).Content.ReadAsStringAsync())!;
        return (made["key"]!.GetValue<string>(), made["secret"]!.GetValue<string>());
    }
}
