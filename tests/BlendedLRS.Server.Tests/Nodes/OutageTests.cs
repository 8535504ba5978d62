using System.Net;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Server.Tests.Nodes;

/// <summary>The database goes away and comes back while servers run: they say so, and go on by themselves.</summary>
public class OutageTests
{
    [PostgresFact]
    public async Task Servers_turn_unready_and_ready_again_and_the_projections_go_on()
    {
        await using var servers = await TwoServers.StartAsync();
        await servers.First.Client.StoreAsync(Some.Statement());
        await servers.Second.WaitForProjectionsAsync();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(servers.Database).Database!;
        await TestDatabases.ExecuteAsync(TestDatabases.Server!, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await TestDatabases.ExecuteAsync(TestDatabases.Server!, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        foreach (var server in new[] { servers.First, servers.Second })
        {
            Assert.Contains("The store does not answer.", await WaitForAsync(server, HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        }

        await TestDatabases.ExecuteAsync(TestDatabases.Server!, $"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        foreach (var server in new[] { servers.First, servers.Second })
        {
            Assert.Equal("ready", await WaitForAsync(server, HttpStatusCode.OK));
        }

        await servers.Second.Client.StoreAsync(Some.Statement());
        await servers.First.WaitForProjectionsAsync();
        await servers.Second.WaitForProjectionsAsync();
    }

    private static async Task<string> WaitForAsync(TestServer server, HttpStatusCode status)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = server.NewClient(version: null);
        while (true)
        {
            using var answer = await client.GetAsync("/health/ready", patience.Token);
            if (answer.StatusCode == status)
            {
                return await answer.Content.ReadAsStringAsync(patience.Token);
            }

            await Task.Delay(50, patience.Token);
        }
    }
}
