using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Catalogue;

/// <summary>A server whose catalogue belongs to one test, and its administrator.</summary>
internal sealed class CatalogueServer : IAsyncDisposable
{
    public const string Path = "/admin/catalogue/";

    private CatalogueServer(TestServer server)
    {
        Server = server;
        Admin = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
    }

    public TestServer Server { get; }

    public HttpClient Admin { get; }

    public static async Task<CatalogueServer> StartAsync() => new(await TestServer.StartAsync());

    public async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await Admin.GetStringAsync(Path + path))!;

    public Task<HttpResponseMessage> PutAsync(string path, string json) => Admin.PutAsync(Path + path, Calls.Json(json));

    public Task<HttpResponseMessage> PostAsync(string path, string json) => Admin.PostAsync(Path + path, Calls.Json(json));

    /// <summary>Puts what must be accepted.</summary>
    public async Task KeepAsync(string path, string json)
    {
        var response = await PutAsync(path, json);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Imports a CSV file and gives the report.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Report)> ImportAsync(string csv, string query = "")
    {
        var response = await Admin.PostAsync($"{Path}import{query}", Calls.Json(csv, "text/csv"));
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    /// <summary>What a problem says: status, pointer, reason.</summary>
    public static async Task<(int Status, string? Pointer, string Reason)> ProblemAsync(HttpResponseMessage response)
    {
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return ((int)response.StatusCode, problem["pointer"]?.GetValue<string>(), problem["detail"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
    }
}
