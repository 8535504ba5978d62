using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Search;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>An index with enough rows, some terms frequent and some rare, for the planner to have a choice.</summary>
public sealed class FilledIndex : IAsyncLifetime
{
    private const string Fill = """
        INSERT INTO index_row (place, listed, verb, activity, actor, object_actor, registration, authority)
        SELECT (i::bigint * 1000 + 8000000000000000) << 6, CASE WHEN i % 50 = 0 THEN 0 ELSE 1 END, CASE WHEN i % 10 = 0 THEN i % 7 ELSE 1 END, CASE WHEN i % 3 = 0 THEN i % 1000 END,
               i % 5000, CASE WHEN i % 100 = 0 THEN i % 5000 END, CASE WHEN i % 2 = 0 THEN i % 20000 END, i % 3
        FROM generate_series(1, 50000) AS i;
        INSERT INTO index_mention (term, reach, walk)
        SELECT i % 5000, 1 + i % 2, -((i::bigint * 1000 + 8000000000000000) << 6) FROM generate_series(1, 50000) AS i;
        ANALYZE index_row, index_mention;
        """;

    private string? _connectionString;

    public async Task InitializeAsync()
    {
        if (TestDatabases.Server is not null)
        {
            _connectionString = await TestDatabases.CreateAsync();
            await using var connection = await OpenAsync();
            await connection.Command(Fill).RunAsync(CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        if (_connectionString is not null)
        {
            await TestDatabases.DropAsync(_connectionString);
        }
    }

    /// <summary>The plans of some searches, as the store has them planned.</summary>
    public async Task<IReadOnlyList<string>> PlansAsync(IReadOnlyList<string> texts)
    {
        await using var connection = await OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var settings = new NpgsqlBatch(connection))
        {
            IndexPlans.Use(settings);
            await settings.ExecuteNonQueryAsync();
        }

        var plans = new List<string>();
        foreach (var text in texts)
        {
            await connection.Command("PREPARE search (bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint) AS " + text).RunAsync(CancellationToken.None);
            var lines = await connection.Command("EXPLAIN EXECUTE search (-9000000000000000000, 0, 100, 1, 1, 1, 1, 1, 1, 2)").ReadAsync(row => row.GetString(0), CancellationToken.None);
            await connection.Command("DEALLOCATE search").RunAsync(CancellationToken.None);
            plans.Add(string.Join('\n', lines));
        }

        return plans;
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(_connectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
