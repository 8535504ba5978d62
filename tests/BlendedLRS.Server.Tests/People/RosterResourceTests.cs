using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.People;

/// <summary><c>/admin/roster</c>; tests keep apart by keys of their own.</summary>
public sealed class RosterResourceTests(SharedServer shared) : IClassFixture<SharedServer>, IDisposable
{
    private readonly HttpClient _admin = shared.Server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);

    [Fact]
    public async Task What_is_put_is_read()
    {
        await PutAsync("units/plant", """{"key":"plant","name":"Plant"}""");
        await PutAsync("sites/graz%2Fwest", """{"key":"graz/west","name":"Graz","timeZone":"Europe/Vienna"}""");
        const string Anna = """{"key":"anna","ifis":["mbox|mailto:anna@example.com"],"externalId":"1042","name":"Anna","assignments":[{"from":"2026-01-01","unit":"plant","site":"graz/west","fte":1}],"merges":[]}""";
        await PutAsync("people/anna", Anna);
        Assert.Equal(Anna, await _admin.GetStringAsync("/admin/roster/people/anna"));
        Assert.Equal("Europe/Vienna", (await GetAsync("sites/graz%2Fwest"))["timeZone"]!.GetValue<string>());
        Assert.Contains("plant", (await GetAsync("units")).AsArray().Select(unit => unit!["key"]!.GetValue<string>()));
        foreach (var search in new[] { "1042", "ANNA@", "ann" })
        {
            Assert.Equal("anna", (await GetAsync($"people?search={search}&limit=1"))["people"]![0]!["key"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task A_person_moves_is_merged_split_and_leaves()
    {
        await PutAsync("units/lab", """{"key":"lab","name":"Lab"}""");
        await PutAsync("people/ben", """{"key":"ben","ifis":["mbox|mailto:ben@example.com"],"assignments":[{"from":"2026-01-01"}]}""");
        await PutAsync("people/old", """{"key":"old","ifis":["mbox|mailto:old@example.com"]}""");
        await SendAsync(HttpMethod.Post, "people/ben/transfer", """{"from":"2026-03-01","unit":"lab"}""", HttpStatusCode.NoContent);
        await SendAsync(HttpMethod.Post, "people/ben/merge", """{"other":"old"}""", HttpStatusCode.NoContent);
        Assert.Equal("ben", (await GetAsync("people/old"))["key"]!.GetValue<string>());
        Assert.Equal(2, (await GetAsync("people/ben"))["ifis"]!.AsArray().Count);
        await SendAsync(HttpMethod.Post, "people/ben/split", """{"other":"old"}""", HttpStatusCode.NoContent);
        Assert.Equal("old", (await GetAsync("people/old"))["key"]!.GetValue<string>());
        await SendAsync(HttpMethod.Post, "people/ben/split", """{"ifis":["mbox|mailto:ben@example.com"],"to":"old"}""", HttpStatusCode.NoContent);
        Assert.Equal(2, (await GetAsync("people/old"))["ifis"]!.AsArray().Count);
        await SendAsync(HttpMethod.Delete, "people/ben?day=2026-05-01", null, HttpStatusCode.NoContent);
        Assert.Equal("2026-05-01", (await GetAsync("people/ben"))["assignments"]![1]!["until"]!.GetValue<string>());
        await SendAsync(HttpMethod.Delete, "units/lab", null, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_place()
    {
        await PutAsync("people/cem", """{"key":"cem","ifis":["mbox|mailto:cem@example.com"]}""");
        Assert.Contains("belongs to the person 'cem'", await SendAsync(HttpMethod.Put, "people/dan", """{"key":"dan","ifis":["mbox|mailto:cem@example.com"]}""", HttpStatusCode.Conflict), StringComparison.Ordinal);
        Assert.Contains("/assignments/0/unit: ", await SendAsync(HttpMethod.Put, "people/dan", """{"key":"dan","assignments":[{"from":"2026-01-01","unit":"attic"}]}""", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await SendAsync(HttpMethod.Put, "people/dan", """{"key":"eva"}""", HttpStatusCode.BadRequest);
        await SendAsync(HttpMethod.Put, "people/dan", """{"key":"dan","age":7}""", HttpStatusCode.BadRequest);
        await SendAsync(HttpMethod.Put, "sites/x", """{"key":"x","name":"X","timeZone":"Mars/Base"}""", HttpStatusCode.BadRequest);
        await SendAsync(HttpMethod.Post, "people/nobody/merge", """{"other":"cem"}""", HttpStatusCode.NotFound);
        await SendAsync(HttpMethod.Delete, "people/nobody", null, HttpStatusCode.NotFound);
        await SendAsync(HttpMethod.Delete, "units/nothing", null, HttpStatusCode.NotFound);
        await SendAsync(HttpMethod.Get, "people?limit=all", null, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Every_method_is_documented()
    {
        var paths = JsonNode.Parse(await _admin.GetStringAsync("/swagger/v1/swagger.json"))!["paths"]!.AsObject();
        var ours = paths.Where(path => path.Key.StartsWith("/admin/roster", StringComparison.Ordinal) || path.Key.StartsWith("/scim", StringComparison.Ordinal)).ToList();
        Assert.True(ours.Count > 14);
        Assert.All(ours, path => Assert.All(path.Value!.AsObject(), method => Assert.NotEmpty(method.Value!["summary"]!.GetValue<string>())));
    }

    public void Dispose() => _admin.Dispose();

    private Task PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, HttpStatusCode.NoContent);

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK))!;

    private async Task<string> SendAsync(HttpMethod method, string path, string? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, "/admin/roster/" + path) { Content = body is null ? null : Calls.Json(body) };
        using var response = await _admin.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Replace("\\u0027", "'", StringComparison.Ordinal);
    }
}
