using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>How the schema comes to a database that several servers open.</summary>
public sealed class SchemaTests : IAsyncLifetime
{
    private const string Version = "SELECT coalesce(max(version), 0) FROM schema_version";

    private static readonly int Steps = Sql.In("Migrations").Count;

    private string _database = "";

    [PostgresFact]
    public async Task Servers_that_start_at_once_on_an_empty_database_apply_each_step_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));
        Assert.Equal(Steps, stores.Sum(store => store.SchemaSteps));
        Assert.Equal(Steps, await TestDatabases.ScalarAsync<int>(_database, Version));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task An_older_program_refuses_a_newer_schema_with_a_sentence()
    {
        await (await OpenAsync()).DisposeAsync();
        await TestDatabases.ScalarAsync<int>(_database, $"INSERT INTO schema_version (version) VALUES ({Steps + 1}) RETURNING version");
        var error = await Assert.ThrowsAsync<StorageUnavailableException>(OpenAsync);
        Assert.Contains($"schema version {Steps + 1}, but this BlendedLRS knows only up to {Steps}", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The backend is terminated while a step has made a table and not committed: nothing of the step stays, and the next start goes on with it.</summary>
    [PostgresFact]
    public async Task A_migration_that_is_killed_in_a_step_is_gone_on_with()
    {
        await TestDatabases.ExecuteAsync(_database, """
            CREATE FUNCTION wait_in_step() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF (SELECT count(*) FROM schema_version) = 1 THEN PERFORM pg_sleep(60); END IF;
            END $$;
            CREATE EVENT TRIGGER wait_in_step ON ddl_command_end WHEN TAG IN ('CREATE TABLE', 'CREATE FUNCTION') EXECUTE FUNCTION wait_in_step();
            """);
        var killed = OpenAsync();
        await UntilAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'", 1);
        await TestDatabases.ExecuteAsync(_database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => killed);
        Assert.Equal(1, await TestDatabases.ScalarAsync<int>(_database, Version));

        await TestDatabases.ExecuteAsync(_database, "DROP EVENT TRIGGER wait_in_step");
        await using var store = await OpenAsync();
        Assert.Equal(Steps - 1, store.SchemaSteps);
        Assert.Equal(Steps, await TestDatabases.ScalarAsync<int>(_database, Version));
    }

    [PostgresFact]
    public async Task A_connection_string_that_cannot_be_read_is_not_repeated()
    {
        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            PostgresStorage.OpenAsync(new PostgresOptions("Host=127.0.0.1;Password=hush;secret-rest;Port=x"), TimeProvider.System, CancellationToken.None));
        Assert.DoesNotContain("hush", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-rest", error.ToString(), StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        if (TestDatabases.Server is not null)
        {
            _database = await TestDatabases.CreateEmptyAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_database.Length > 0)
        {
            await TestDatabases.DropAsync(_database);
        }
    }

    private Task<PostgresStorage> OpenAsync() => PostgresStorage.OpenAsync(new PostgresOptions(_database), TimeProvider.System, CancellationToken.None);

    private async Task UntilAsync(string count, long expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await TestDatabases.ScalarAsync<long>(_database, count) != expected)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
