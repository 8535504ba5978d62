using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Scim;

/// <summary>A server whose clock can be set, and a client that speaks SCIM with a bearer token as identity providers do.</summary>
internal sealed class ScimServer : IAsyncDisposable
{
    private const string Base = "/scim/v2/";

    private readonly TestServer _server;
    private readonly HttpClient _client;
    private readonly SettableClock _clock;

    private ScimServer(TestServer server, HttpClient client, SettableClock clock) => (_server, _client, _clock) = (server, client, clock);

    public TestServer Server => _server;

    public static async Task<ScimServer> StartAsync(params (string Name, string Value)[] options)
    {
        var clock = new SettableClock();
        var server = await TestServer.StartAsync(options, adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var client = server.NewClient(version: null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"{await server.AddKeyAsync("scim")}~{TestKeys.Secret}");
        return new ScimServer(server, client, clock);
    }

    public DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    public void Sleep(int days) => _clock.Offset += TimeSpan.FromDays(days);

    public Task<JsonNode> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, HttpStatusCode.OK)!;

    public Task<JsonNode> ListAsync(string resource, string filter) => GetAsync($"{resource}?filter={Uri.EscapeDataString(filter)}");

    public Task<JsonNode> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body, HttpStatusCode.Created)!;

    public Task<JsonNode> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body, HttpStatusCode.OK)!;

    public Task<JsonNode> PatchAsync(string path, string operations) =>
        SendAsync(HttpMethod.Patch, path, $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":{{operations}}}""", HttpStatusCode.OK)!;

    public Task DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null, HttpStatusCode.NoContent);

    /// <summary>A request that must fail; its scimType, or null.</summary>
    public async Task<string?> RefusedAsync(HttpMethod method, string path, string? body, HttpStatusCode status)
    {
        var error = await SendAsync(method, path, body, status);
        Assert.Equal("urn:ietf:params:scim:api:messages:2.0:Error", error!["schemas"]![0]!.GetValue<string>());
        Assert.Equal(((int)status).ToString(CultureInfo.InvariantCulture), error["status"]!.GetValue<string>());
        Assert.NotEmpty(error["detail"]!.GetValue<string>());
        return error["scimType"]?.GetValue<string>();
    }

    /// <summary>The person of the roster whom HR calls so.</summary>
    public async Task<Person> PersonAsync(string externalId)
    {
        var roster = await _server.Services.GetRequiredService<RosterSource>().ReadAsync(CancellationToken.None);
        return roster.People.Single(person => person.ExternalIds.Contains(externalId, StringComparer.Ordinal));
    }

    public Task<Roster> RosterAsync() => _server.Services.GetRequiredService<RosterSource>().ReadAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? body, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(method, Base + path) { Content = body is null ? null : Calls.Json(body, "application/scim+json") };
        using var response = await _client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{method} {path}: {(int)response.StatusCode} {text}");
        if (text.Length == 0)
        {
            return null;
        }

        Assert.Equal("application/scim+json", response.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(text);
    }
}
