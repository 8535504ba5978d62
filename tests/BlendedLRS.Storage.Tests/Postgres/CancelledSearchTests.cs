using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Nobody waits any more: then the database does not go on either.</summary>
public sealed class CancelledSearchTests
{
    private const string Waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'index_row'::regclass";

    [PostgresFact]
    public async Task A_cancelled_search_stops_its_query()
    {
        await using var store = new PostgresUnderTest(TimeProvider.System);
        await using var blocking = new NpgsqlConnection(store.ConnectionString + ";Pooling=false");
        await blocking.OpenAsync();
        await using var transaction = await blocking.BeginTransactionAsync();
        await blocking.Command("LOCK TABLE index_row").RunAsync(CancellationToken.None);

        using var nobodyWaits = new CancellationTokenSource();
        var search = store.Search.SearchAsync(new StatementQuery { Limit = 1 }, nobodyWaits.Token);
        while (await TestDatabases.ScalarAsync<long>(store.ConnectionString, Waiting) == 0)
        {
            Assert.False(search.IsCompleted);
            await Task.Delay(5);
        }

        await nobodyWaits.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search);
        Assert.Equal(0, await TestDatabases.ScalarAsync<long>(store.ConnectionString, Waiting));
    }
}
