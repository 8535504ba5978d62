using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Tests.Cells;

public sealed class SqliteTimeLimitTests
{
    private static readonly CellSet Endless = new("Endless", "Endless", "Never ends.", [new("Number", CellType.Int64, "Counts up.") { Key = true }]) { LongDescription = "" };

    [Fact]
    public async Task A_query_that_runs_too_long_is_stopped_inside_the_database()
    {
        using var directory = new TemporaryDirectory();
        await using var storage = WithEndlessView(directory);
        var limits = new CellQueryLimits { Time = TimeSpan.FromMilliseconds(50) };
        await Assert.ThrowsAsync<CellQueryTimeoutException>(() => storage.CellQueries.CountAsync(Endless, null, limits, CancellationToken.None));
        await Assert.ThrowsAsync<CellQueryTimeoutException>(() => storage.CellQueries.QueryAsync(Endless, new CellQuery { Take = 1, Limits = limits }, CancellationToken.None));
        Assert.Equal(0, await storage.CellQueries.CountAsync(BlendCellSet.Set, null, limits, CancellationToken.None));
    }

    [Fact]
    public async Task A_client_that_leaves_stops_its_query()
    {
        using var directory = new TemporaryDirectory();
        await using var storage = WithEndlessView(directory);
        using var leaves = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storage.CellQueries.CountAsync(Endless, null, new CellQueryLimits(), leaves.Token));
    }

    private static SqliteStorage WithEndlessView(TemporaryDirectory directory)
    {
        var storage = SqliteStorage.Open(directory.Path, TimeProvider.System);
        using var connection = new SqliteConnection($"Data Source={directory.File("facts.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE VIEW endless AS WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n) SELECT number FROM n";
        command.ExecuteNonQuery();
        return storage;
    }
}
