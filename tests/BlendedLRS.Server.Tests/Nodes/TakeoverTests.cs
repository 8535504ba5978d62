using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Tests.Hosting;
using BlendedLRS.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Nodes;

/// <summary>One server builds the projections at a time, and another goes on where it ends.</summary>
public class TakeoverTests
{
    [PostgresFact]
    public async Task When_the_server_that_projects_is_killed_another_takes_over_within_ten_seconds_and_nothing_is_missing()
    {
        var (database, secret) = (await TestDatabases.CreateAsync(), TwoServers.NewSecret());
        using (var killed = new ServerProcess(["--urls", "http://127.0.0.1:0"], TwoServers.Environment(database, secret)))
        {
            using var first = TwoServers.Client(await killed.ListeningAsync());
            await using var second = await TestServer.StartAsync(TwoServers.Options(database, secret));
            Assert.False(Leads(second));
            List<Guid> sent = [.. await first.StoreAsync(Some.Statement(), Some.Statement())];
            using var stop = new CancellationTokenSource();
            var sending = SendAsync(first, sent, stop.Token);
            await Task.Delay(300);
            killed.Kill();
            await stop.CancelAsync();
            await sending;
            sent.AddRange(await second.Client.StoreAsync(Some.Statement()));
            await UntilLeadsAsync(second, TimeSpan.FromSeconds(10));
            await second.WaitForProjectionsAsync();
            Assert.Empty(sent.Except(await TwoServers.ListAllAsync(second)));
        }

        await TestDatabases.DropAsync(database);
    }

    [PostgresFact]
    public async Task A_server_that_stops_in_order_hands_over_before_its_lease_runs_out()
    {
        await using var servers = await TwoServers.StartAsync();
        Assert.Equal((true, false), (Leads(servers.First), Leads(servers.Second)));
        await servers.First.DisposeAppAsync();
        await UntilLeadsAsync(servers.Second, TimeSpan.FromSeconds(4));
        await servers.Second.Client.StoreAsync(Some.Statement());
        await servers.Second.WaitForProjectionsAsync();
        await servers.First.RestartAsync();
        Assert.Equal((false, true), (Leads(servers.First), Leads(servers.Second)));
    }

    [PostgresFact]
    public async Task A_server_that_has_lost_the_lease_follows()
    {
        await using var servers = await TwoServers.StartAsync();
        await TestDatabases.ExecuteAsync(servers.Database, "UPDATE projector SET holder = 'a server that was faster', until = clock_timestamp() + interval '3 seconds', token = token + 1");
        await UntilAsync(() => !Leads(servers.First), TimeSpan.FromSeconds(10));
        await UntilAsync(() => Leads(servers.First) != Leads(servers.Second), TimeSpan.FromSeconds(10));
        await servers.First.Client.StoreAsync(Some.Statement());
        await servers.First.WaitForProjectionsAsync();
        await servers.Second.WaitForProjectionsAsync();
    }

    private static bool Leads(TestServer server) => server.Services.GetRequiredService<Projector>().Duty.Leads;

    private static Task UntilLeadsAsync(TestServer server, TimeSpan longest) => UntilAsync(() => Leads(server), longest);

    private static async Task UntilAsync(Func<bool> isSo, TimeSpan longest)
    {
        using var patience = new CancellationTokenSource(longest);
        while (!isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task SendAsync(HttpClient client, List<Guid> sent, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                sent.AddRange(await client.StoreAsync(Some.Statement()));
            }
        }
        catch (HttpRequestException)
        {
            // It was killed.
        }
    }
}
