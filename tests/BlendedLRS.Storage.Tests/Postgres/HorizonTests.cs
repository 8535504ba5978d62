using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Whoever reads on in the log while four servers write misses nothing, and never finds anything behind a moment that it was given.</summary>
public sealed class HorizonTests
{
    private const int Writers = 4;

    [SkippableFact]
    public async Task Of_a_hundred_thousand_statements_of_four_processes_with_different_clocks_a_reader_misses_none()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        var (read, log, broken) = await ReadWhileWritingAsync(100_000, withoutHorizon: false);
        Assert.Equal(100_000, log.Count);
        Assert.Equal(log, read);
        Assert.Equal(0, broken);
    }

    [SkippableFact]
    public async Task A_reader_without_the_horizon_misses_some()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        var (read, log, _) = await ReadWhileWritingAsync(40_000, withoutHorizon: true);
        Assert.Equal(40_000, log.Count);
        Assert.NotEmpty(log.Except(read));
    }

    [Fact]
    public void The_horizon_waits_for_the_oldest_transaction_that_may_hold_a_place_before_it()
    {
        var horizon = new Horizon(null!);
        Assert.Equal(0, horizon.Move(clock: 100, bound: 10, oldest: 7));
        Assert.Equal(0, horizon.Move(clock: 200, bound: 12, oldest: 9));
        Assert.Equal(100, horizon.Move(clock: 300, bound: 15, oldest: 11));
        Assert.Equal(100, horizon.Move(clock: 250, bound: 13, oldest: 8));
        Assert.Equal(250, horizon.Move(clock: 300, bound: 16, oldest: 14));
        Assert.Equal(300, horizon.Move(clock: 300, bound: null, oldest: 20));
    }

    [Fact]
    public void While_one_transaction_runs_for_long_the_sights_stay_few_and_the_horizon_comes_near_in_the_end()
    {
        var horizon = new Horizon(null!);
        for (var look = 1; look <= 100_000; look++)
        {
            Assert.Equal(0, horizon.Move(clock: look * 10, bound: look + 5, oldest: 3));
        }

        Assert.InRange(horizon.Move(clock: 1_000_001, bound: 100_007, oldest: 100_000), 900_000, 999_960);
        Assert.Equal(1_000_001, horizon.Move(clock: 1_000_001, bound: 100_008, oldest: 100_008));
    }

    [SkippableFact]
    public async Task Only_what_runs_in_the_same_database_holds_readers_back_whoever_runs_it()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        var (database, other) = (await TestDatabases.CreateAsync(), await TestDatabases.CreateEmptyAsync());
        var role = "reader_of_" + new NpgsqlConnectionStringBuilder(database).Database;
        await TestDatabases.ExecuteAsync(database, $"CREATE ROLE {role}");
        try
        {
            await using var elsewhere = await OpenTransactionAsync(other);
            Assert.True(await OldestAsync(database, role) > elsewhere.Number);

            var here = await OpenTransactionAsync(database);
            await using (here)
            {
                Assert.Equal(here.Number, await OldestAsync(database, role));
            }

            Assert.True(await OldestAsync(database, role) > here.Number);
        }
        finally
        {
            await TestDatabases.ExecuteAsync(database, $"DROP ROLE {role}");
            await TestDatabases.DropAsync(other);
            await TestDatabases.DropAsync(database);
        }
    }

    /// <summary>The oldest transaction that a role sees, which need not be told what others do; at most its own, which it takes first.</summary>
    private static async Task<long> OldestAsync(string database, string role)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SET ROLE {role}; SELECT oldest_writer() FROM pg_current_xact_id()", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<OpenTransaction> OpenTransactionAsync(string database)
    {
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; SELECT pg_current_xact_id()::text::bigint", connection);
        return new OpenTransaction(connection, (long)(await command.ExecuteScalarAsync())!);
    }

    /// <summary>Reads with a moment for each place while processes write.</summary>
    /// <returns>What was read, what the log holds in the end, and how many Statements lie at or before a moment that was given before they were seen.</returns>
    private static async Task<(List<long> Read, List<long> Log, long Broken)> ReadWhileWritingAsync(int statements, bool withoutHorizon)
    {
        var database = await TestDatabases.CreateAsync();
        var writers = Enumerable.Range(0, Writers).Select(writer => new WriterProcess(database, statements / Writers, secondsAhead: (writer - 1) * 2.5, writer)).ToList();
        try
        {
            await using var store = await PostgresStorage.OpenAsync(new PostgresOptions(database), TimeProvider.System, withoutHorizon, CancellationToken.None);
            var writing = Task.WhenAll(writers.Select(writer => writer.EndAsync()));
            var read = new List<long>();
            var given = new List<(int Seen, DateTimeOffset Through)>();
            while (!writing.IsCompleted)
            {
                await ReadOnAsync(store.LogReader, read);
                given.Add((read.Count, await store.LogReader.ConsistentThroughAsync(read.Count == 0 ? 0 : read[^1], CancellationToken.None)));
            }

            await writing;
            while (await ReadOnAsync(store.LogReader, read) || read.Count == 0 || read[^1] < await store.LogReader.HeadAsync(CancellationToken.None))
            {
            }

            var log = new List<long>();
            while (await ReadOnAsync(store.LogReader, log))
            {
            }

            return (read, log, given.Sum(one => read.Skip(one.Seen).TakeWhile(place => PlaceClock.MomentOf(place) <= one.Through).LongCount()));
        }
        finally
        {
            writers.ForEach(writer => writer.Dispose());
            await TestDatabases.DropAsync(database);
        }
    }

    private static async Task<bool> ReadOnAsync(IStatementLogReader log, List<long> read)
    {
        var more = await log.ReadAfterAsync(read.Count == 0 ? 0 : read[^1], 1_000, CancellationToken.None);
        read.AddRange(more.Select(statement => statement.Sequence));
        return more.Count > 0;
    }

    private sealed record OpenTransaction(NpgsqlConnection Connection, long Number) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Connection.DisposeAsync();
    }
}
