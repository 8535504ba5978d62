using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using BlendedLRS.Storage.Postgres.Search;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BlendedLRS.Server.Tests.Durability;

/// <summary>The database goes away under a running server, and comes back or is replaced by its standby.</summary>
public sealed class DatabaseLossTests(ITestOutputHelper output)
{
    private const int Clients = 4;

    [SkippableFact]
    public async Task Without_its_database_the_server_says_503_and_when_to_come_back_and_recovers_by_itself()
    {
        SkipWithoutPostgres();
        await using var node = await PostgresNode.StartAsync();
        await using var server = await TestServer.StartAsync([("Postgres:ConnectionString", node.ConnectionString())]);
        var acknowledged = Some.Id();
        Assert.Equal(HttpStatusCode.NoContent, (await server.Client.PutStatementAsync(acknowledged, Some.Statement())).StatusCode);

        await node.KillAsync();
        foreach (var path in (string[])["xapi/statements?limit=1", $"xapi/statements?statementId={acknowledged}"])
        {
            var asked = Stopwatch.StartNew();
            using var refused = await server.Client.GetAsync(path);
            output.WriteLine($"GET {path}: {(int)refused.StatusCode} after {asked.ElapsedMilliseconds} ms");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        var sent = Stopwatch.StartNew();
        using (var refused = await server.Client.PutStatementAsync(Some.Id(), Some.Statement()))
        {
            output.WriteLine($"PUT: {(int)refused.StatusCode} after {sent.ElapsedMilliseconds} ms");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.GetAsync("health/ready")).StatusCode);

        await node.StartAgainAsync();
        var back = Stopwatch.StartNew();
        while ((await server.Client.PutStatementAsync(Some.Id(), Some.Statement())).StatusCode != HttpStatusCode.NoContent)
        {
            Assert.InRange(back.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        }

        output.WriteLine($"recovered {back.ElapsedMilliseconds} ms after the database took connections");
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync($"xapi/statements?statementId={acknowledged}")).StatusCode);
        await server.WaitForProjectionsAsync();
    }

    [SkippableFact]
    public async Task When_the_primary_dies_and_its_standby_takes_over_nothing_that_was_acknowledged_is_lost()
    {
        SkipWithoutPostgres();
        await using var primary = await PostgresNode.StartAsync();
        await using var standby = await primary.StartStandbyAsync();
        await using var server = await TestServer.StartAsync([("Postgres:ConnectionString", primary.ConnectionString(standby) + ";Target Session Attributes=read-write")]);
        var acknowledged = new ConcurrentQueue<(Guid Id, TimeSpan At)>();
        var refused = new ConcurrentBag<HttpStatusCode>();
        using var enough = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var sending = Enumerable.Range(0, Clients).Select(_ => Task.Run(() => SendAsync(server, acknowledged, refused, clock, enough.Token))).ToArray();
        await UntilAsync(() => acknowledged.Count >= 200);

        var killed = clock.Elapsed;
        await primary.KillAsync();
        await standby.PromoteAsync();
        var promoted = clock.Elapsed;
        await UntilAsync(() => acknowledged.Count(one => one.At > promoted) >= 200);
        await enough.CancelAsync();
        await Task.WhenAll(sending);

        var first = acknowledged.Select(one => one.At).Where(at => at > promoted).Min();
        output.WriteLine($"promoted {(promoted - killed).TotalMilliseconds:0} ms after the kill; first acknowledgement {(first - promoted).TotalMilliseconds:0} ms after that; {refused.Count} answers of 503");
        Assert.All(refused, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        await server.WaitForProjectionsAsync();
        var log = server.Services.GetRequiredService<IStatementLogReader>();
        foreach (var (id, _) in acknowledged)
        {
            Assert.NotNull(await log.FindAsync(id, CancellationToken.None));
        }

        var stored = await StoredAsync(log);
        Assert.Empty(acknowledged.Select(one => one.Id).Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
    }

    [SkippableFact]
    public async Task A_standby_answers_lists_as_far_as_queries_were_said_to_see_and_its_loss_is_not_noticed()
    {
        SkipWithoutPostgres();
        await using var primary = await PostgresNode.StartAsync();
        await using var standby = await primary.StartStandbyAsync();
        await using var server = await TestServer.StartAsync(
            [("Postgres:ConnectionString", primary.ConnectionString()), ("Postgres:ReplicaConnectionString", standby.ConnectionString())]);
        for (var round = 0; round < 20; round++)
        {
            var id = Some.Id();
            Assert.Equal(HttpStatusCode.NoContent, (await server.Client.PutStatementAsync(id, Some.Statement())).StatusCode);
            Assert.Contains(id.ToString(), await server.Client.GetStringAsync("xapi/statements?limit=1"), StringComparison.Ordinal);
        }

        // Once the standby has come to what the database holds, the answers are its own.
        await server.WaitForProjectionsAsync();
        await UntilAsync(async () =>
        {
            await server.Client.GetStringAsync("xapi/statements?limit=1");
            return ((ReplicaSearch)server.Services.GetRequiredService<IStatementSearch>()).Answered > 0;
        });

        await primary.WithoutStandbyAsync();
        await standby.KillAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("xapi/statements?limit=1")).StatusCode);
    }

    [SkippableFact]
    public async Task What_no_synchronous_standby_has_confirmed_is_not_acknowledged()
    {
        SkipWithoutPostgres();
        await using var primary = await PostgresNode.StartAsync();
        await using var standby = await primary.StartStandbyAsync();
        await using var server = await TestServer.StartAsync([("Postgres:ConnectionString", primary.ConnectionString())]);
        var (id, statement) = (Some.Id(), Some.Statement());
        Assert.Equal(HttpStatusCode.NoContent, (await server.Client.PutStatementAsync(Some.Id(), statement)).StatusCode);

        await standby.KillAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.PutStatementAsync(id, statement)).StatusCode);

        await standby.StartAgainAsync();
        var back = Stopwatch.StartNew();
        while ((await server.Client.PutStatementAsync(id, statement)).StatusCode != HttpStatusCode.NoContent)
        {
            Assert.InRange(back.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        }

        var log = server.Services.GetRequiredService<IStatementLogReader>();
        Assert.Equal(2, (await StoredAsync(log)).Count);
    }

    private static async Task<List<Guid>> StoredAsync(IStatementLogReader log)
    {
        var stored = new List<Guid>();
        await foreach (var read in log.ReadThroughAsync(0, await log.HeadAsync(CancellationToken.None), 1_000, CancellationToken.None))
        {
            stored.AddRange(read.Select(statement => statement.Id));
        }

        return stored;
    }

    // As a client that was told to come back does: the same statement once more, until it is taken.
    private static async Task SendAsync(TestServer server, ConcurrentQueue<(Guid, TimeSpan)> acknowledged, ConcurrentBag<HttpStatusCode> refused, Stopwatch clock, CancellationToken stop)
    {
        using var client = server.NewClient(TestServer.Key, TestServer.Secret);
        while (!stop.IsCancellationRequested)
        {
            var (id, statement) = (Some.Id(), Some.Statement());
            HttpStatusCode status;
            while ((status = (await client.PutStatementAsync(id, statement)).StatusCode) != HttpStatusCode.NoContent && !stop.IsCancellationRequested)
            {
                refused.Add(status);
            }

            if (status == HttpStatusCode.NoContent)
            {
                acknowledged.Enqueue((id, clock.Elapsed));
            }
        }
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var patience = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.InRange(patience.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(90));
            await Task.Delay(20);
        }
    }

    private static void SkipWithoutPostgres()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        Skip.If(TestStore.IsPostgres, "It runs on servers of its own, and has run already.");
    }
}
