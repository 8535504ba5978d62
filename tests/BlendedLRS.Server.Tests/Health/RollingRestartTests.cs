using System.Collections.Concurrent;
using System.Net;
using BlendedLRS.Server.Tests.Hosting;
using BlendedLRS.Server.Tests.Nodes;
using BlendedLRS.Storage.Tests.Stores;
using Xunit.Abstractions;

namespace BlendedLRS.Server.Tests.Health;

/// <summary>An upgrade: two servers on one database behind a load balancer are restarted in turn while clients work. Whether the program is the same one or a newer one makes no
/// difference to them.</summary>
public sealed class RollingRestartTests(ITestOutputHelper output)
{
    private const int Restarts = 20;
    private const int Servers = 2;
    private const int Clients = 4;

    // Clients of one machine would else take the time that the servers need to start.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentBag<Guid> _acknowledged = [];
    private readonly ConcurrentBag<string> _failures = [];
    private int _lists;

    [SkippableFact]
    public async Task Servers_that_are_restarted_in_turn_behind_a_load_balancer_cut_no_request_and_store_every_statement_once()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        Skip.If(TestStore.IsPostgres, "It has a database of its own, and has run already.");
        var (database, secret) = (await TestDatabases.CreateAsync(), TwoServers.NewSecret());
        var servers = new List<ServerProcess>();
        try
        {
            servers.AddRange(Enumerable.Range(0, Servers).Select(_ => Start(database, secret)));
            using var balancer = new LoadBalancer(Servers);
            await Task.WhenAll(servers.Select(async (server, number) => await balancer.PlaceAsync(number, await server.ListeningAsync())));
            using var enough = new CancellationTokenSource();
            var working = Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(() => WorkAsync(balancer, enough.Token))));
            for (var restart = 0; restart < Restarts; restart++)
            {
                var number = restart % Servers;
                Assert.Equal(0, await servers[number].TerminateAsync());
                servers[number].Dispose();
                servers[number] = Start(database, secret);
                await balancer.PlaceAsync(number, await servers[number].ListeningAsync());
            }

            await enough.CancelAsync();
            await working;
            output.WriteLine($"{_acknowledged.Count} Statements, {_lists} lists, {balancer.Refused} connections refused and made to the other server");
            Assert.True(_failures.IsEmpty, string.Join('\n', _failures.Take(10)));
            Assert.True(_acknowledged.Count > 10 * Restarts, $"only {_acknowledged.Count} were acknowledged");
            await AssertStoredOnceAsync(balancer, database);
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
            await TestDatabases.DropAsync(database);
        }
    }

    private static ServerProcess Start(string database, string secret) =>
        new(["--urls", "http://127.0.0.1:0", "--statements-page-size", "1000"], TwoServers.Environment(database, secret));

    private static HttpClient NewClient(LoadBalancer balancer)
    {
        var client = new HttpClient(balancer, disposeHandler: false) { BaseAddress = new Uri("http://balancer") };
        client.DefaultRequestHeaders.Authorization = TestServer.Basic(TestServer.Key, TestServer.Secret);
        client.DefaultRequestHeaders.Add("X-Experience-API-Version", "1.0.3");
        return client;
    }

    private async Task WorkAsync(LoadBalancer balancer, CancellationToken stop)
    {
        using var client = NewClient(balancer);
        for (var turn = 0; !stop.IsCancellationRequested; turn++)
        {
            try
            {
                await (turn % 4 == 3 ? ListAsync(client) : PutAsync(client));
            }
            catch (HttpRequestException error)
            {
                _failures.Add($"cut: {error}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task PutAsync(HttpClient client)
    {
        var id = Some.Id();
        using var answer = await client.PutStatementAsync(id, Some.Statement());
        if (answer.StatusCode == HttpStatusCode.NoContent)
        {
            _acknowledged.Add(id);
        }
        else
        {
            _failures.Add($"PUT: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private async Task ListAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(Calls.Statements + "?limit=10");
        var text = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            Interlocked.Increment(ref _lists);
        }
        else
        {
            _failures.Add($"GET: {(int)answer.StatusCode} {text}");
        }
    }

    // In the log, and after as many changes of the projector in the index.
    private async Task AssertStoredOnceAsync(LoadBalancer balancer, string database)
    {
        using var reader = NewClient(balancer);
        await reader.WaitForIndexAsync();
        var acknowledged = _acknowledged.Order().ToList();
        Assert.Equal(acknowledged, (await TestDatabases.ScalarAsync<Guid[]>(database, "SELECT array_agg(id) FROM statement")).Order());
        Assert.Equal(acknowledged, (await reader.WalkAsync("")).Order());
    }
}
