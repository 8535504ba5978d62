using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Cells;

public sealed class PostgresTimeLimitTests
{
    private static readonly CellSet Endless = new("Endless", "Endless", "Never ends.", [new("Number", CellType.Int64, "Counts up.") { Key = true }]) { LongDescription = "" };

    [SkippableFact]
    public async Task A_query_that_runs_too_long_is_stopped_inside_the_database()
    {
        await using var store = await WithEndlessViewAsync();
        var limits = new CellQueryLimits { Time = TimeSpan.FromMilliseconds(50) };
        await Assert.ThrowsAsync<CellQueryTimeoutException>(() => store.CellQueries.CountAsync(Endless, null, limits, CancellationToken.None));
        await Assert.ThrowsAsync<CellQueryTimeoutException>(() => store.CellQueries.QueryAsync(Endless, new CellQuery { Take = 1, Limits = limits }, CancellationToken.None));
        Assert.Equal(0, await store.CellQueries.CountAsync(BlendCellSet.Set, null, new CellQueryLimits(), CancellationToken.None));
        Assert.Equal(0L, await RunAsync(store, "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%FROM endless%' AND pid <> pg_backend_pid()"));
    }

    [SkippableFact]
    public async Task A_client_that_leaves_stops_its_query()
    {
        await using var store = await WithEndlessViewAsync();
        using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CellQueries.CountAsync(Endless, null, new CellQueryLimits(), leaves.Token));
    }

    private static async Task<PostgresUnderTest> WithEndlessViewAsync()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        var store = new PostgresUnderTest(TimeProvider.System);
        await RunAsync(store, "CREATE VIEW endless AS WITH RECURSIVE n (number) AS (SELECT 1::bigint UNION ALL SELECT number + 1 FROM n) SELECT number FROM n");
        return store;
    }

    private static async Task<object?> RunAsync(PostgresUnderTest store, string text)
    {
        await using var connection = new NpgsqlConnection(store.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync();
    }
}
