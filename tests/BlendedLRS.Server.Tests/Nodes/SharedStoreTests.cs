using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Nodes;

/// <summary>What one server has taken, every other knows.</summary>
public class SharedStoreTests
{
    private const int Rounds = 10;

    [PostgresFact]
    public async Task A_list_at_another_server_holds_what_consistent_through_says()
    {
        await using var servers = await TwoServers.StartAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        for (var round = 0; round < Rounds; round++)
        {
            var (writer, reader) = round % 2 == 0 ? (servers.First, servers.Second) : (servers.Second, servers.First);
            var id = (await writer.Client.StoreAsync(Some.Statement()))[0];
            var stored = Moment((await reader.Client.ReadStatementAsync(id))["stored"]!.GetValue<string>());
            bool isFound;
            do
            {
                patience.Token.ThrowIfCancellationRequested();
                using var answer = await reader.Client.GetAsync(Calls.Statements + "?limit=5", patience.Token);
                var list = JsonNode.Parse(await answer.Content.ReadAsStringAsync(patience.Token))!["statements"]!.AsArray();
                isFound = list.Any(statement => Guid.Parse(statement!["id"]!.GetValue<string>()) == id);
                Assert.True(isFound || Moment(answer.Headers.GetValues(ConsistentThrough.Header).Single()) < stored, "consistent-through promised a Statement that was not there");
            }
            while (!isFound);
        }
    }

    [PostgresFact]
    public async Task Whoever_sends_to_one_server_finds_it_at_the_other_without_asking_twice()
    {
        await using var servers = await TwoServers.StartAsync();
        await servers.First.Client.StoreAsync(Some.Statement()); // what is done for the first time takes longer
        await servers.Second.Client.ListAsync("limit=1");
        var id = (await servers.First.Client.StoreAsync(Some.Statement()))[0];
        Assert.Contains(id, (await servers.Second.Client.ListAsync("limit=5")).Ids);
    }

    [PostgresFact]
    public async Task A_key_revoked_at_one_server_is_refused_at_the_other_within_a_second()
    {
        await using var servers = await TwoServers.StartAsync();
        var keys = servers.First.Services.GetRequiredService<ApiKeys>();
        var (credential, secret) = await keys.AddAsync("LMS", Learning.Classification.SourceKind.Lms, [Scopes.All], CancellationToken.None);
        using var client = servers.Second.NewClient(credential.Key, secret);
        await client.StoreAsync(Some.Statement());
        Assert.Null(await keys.RevokeAsync(credential.Key, CancellationToken.None));
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostStatementAsync(Some.Statement())).StatusCode);
    }

    [PostgresFact]
    public async Task A_precondition_holds_across_servers()
    {
        await using var servers = await TwoServers.StartAsync();
        var path = $"/xapi/activities/state?activityId=http://example.com/a&stateId=s&agent={Uri.EscapeDataString(Some.Agent("mailto:a@example.com"))}";
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(servers.First, path, "1", null)).StatusCode);
        var tag = (await servers.Second.Client.GetAsync(path)).Headers.ETag!.ToString();
        Assert.Equal(HttpStatusCode.NoContent, (await PutAsync(servers.Second, path, "2", tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutAsync(servers.First, path, "3", tag)).StatusCode);
        Assert.Equal("2", await servers.First.Client.GetStringAsync(path));
    }

    [PostgresFact]
    public async Task Every_server_reports_where_index_facts_and_cells_stand()
    {
        await using var servers = await TwoServers.StartAsync();
        await servers.Second.Client.StoreAsync([.. Enumerable.Range(0, 20).Select(_ => Some.Statement())]);
        await servers.First.WaitForProjectionsAsync();
        await servers.Second.WaitForProjectionsAsync();
        Assert.Contains("blendedlrs_projector 1", await MetricsAsync(servers.First), StringComparison.Ordinal);
        var metrics = await MetricsAsync(servers.Second);
        Assert.Contains("blendedlrs_projector 0", metrics, StringComparison.Ordinal);
        Assert.Contains("blendedlrs_projection_lag{projection=\"index\"}", metrics, StringComparison.Ordinal);
        using var client = servers.Second.NewClient(version: null);
        Assert.Equal("ready", await client.GetStringAsync("/health/ready"));
    }

    [PostgresFact]
    public async Task A_rebuild_beside_servers_is_seen_by_all_and_ends_complete()
    {
        await using var servers = await TwoServers.StartAsync();
        await servers.First.Client.StoreAsync([.. Enumerable.Range(0, 50).Select(_ => Some.Statement())]);
        await servers.First.WaitForProjectionsAsync();
        var rebuilding = RebuildVerb.RunAsync(Program.Composition, servers.Second.Flags, TextWriter.Null);
        while (!rebuilding.IsCompleted)
        {
            await servers.Second.Client.StoreAsync(Some.Statement());
        }

        Assert.Equal(0, await rebuilding);
        await servers.First.WaitForProjectionsAsync();
        await servers.Second.WaitForProjectionsAsync();
        var log = servers.First.Services.GetRequiredService<IStatementLogReader>();
        var stored = await log.CountAsync(0, await log.HeadAsync(CancellationToken.None), long.MaxValue, CancellationToken.None);
        foreach (var server in new[] { servers.First, servers.Second })
        {
            Assert.Equal(stored, (await TwoServers.ListAllAsync(server)).Count);
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<HttpResponseMessage> PutAsync(TestServer server, string path, string content, string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = Calls.Json(content, "text/plain") };
        request.Headers.TryAddWithoutValidation(ifMatch is null ? "If-None-Match" : "If-Match", ifMatch ?? "*");
        return await server.Client.SendAsync(request);
    }

    private static async Task<string> MetricsAsync(TestServer server)
    {
        using var client = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, version: null);
        return await client.GetStringAsync("/metrics");
    }
}
