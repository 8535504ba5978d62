using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Storage.Postgres;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>Empty databases on the PostgreSQL server that the test command started, each a copy of one that has the schema.</summary>
public static class TestDatabases
{
    /// <summary>Holds the connection string of the server; the test command sets it where there is PostgreSQL.</summary>
    public const string Variable = "BLENDEDLRS_TEST_POSTGRES";

    private static readonly SemaphoreSlim Gate = new(1);
    private static string? _template;

    /// <summary>The server; null where there is none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : null;

    /// <summary>Makes a database without the schema.</summary>
    public static async Task<string> CreateEmptyAsync()
    {
        var name = NewName();
        await ExecuteAsync($"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    /// <summary>Makes a database.</summary>
    /// <param name="name">Its name; by default one of its own.</param>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateAsync(string? name = null)
    {
        name ??= NewName();

        // A template may not be in use while it is copied, so one after the other.
        await Gate.WaitAsync();
        try
        {
            _template ??= await MakeTemplateAsync();
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {_template}");
        }
        finally
        {
            Gate.Release();
        }

        return ConnectionString(name);
    }

    /// <summary>Whether a database is there.</summary>
    public static async Task<bool> ExistsAsync(string name) => await ScalarAsync<long>(Admin, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'") > 0;

    /// <summary>Deletes a database, whoever is still connected.</summary>
    public static Task DropAsync(string connectionString) =>
        ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    /// <summary>Runs a command on a database, beside whatever the store does.</summary>
    public static async Task ExecuteAsync(string connectionString, string text)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Reads one value from a database.</summary>
    public static async Task<T> ScalarAsync<T>(string connectionString, string text)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The connection string of a database by its name.</summary>
    public static string ConnectionString(string name) =>
        new NpgsqlConnectionStringBuilder(Server!) { Database = name, MaxPoolSize = 20 }.ConnectionString;

    private static string Admin => new NpgsqlConnectionStringBuilder(Server!) { Pooling = false }.ConnectionString;

    // Named after the program that it was made by, so that a server that outlives a build is not mistaken for a fresh one.
    private static async Task<string> MakeTemplateAsync()
    {
        var build = typeof(PostgresStorage).Module.ModuleVersionId;
        var name = "template_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(build.ToString())).AsSpan(0, 8));
        if (!await ExistsAsync(name))
        {
            // Test processes may come to this at the same time: only a finished one gets the name.
            var unfinished = name + "_" + Environment.ProcessId;
            await ExecuteAsync($"CREATE DATABASE {unfinished}");
            await (await PostgresStorage.OpenAsync(new PostgresOptions(ConnectionString(unfinished) + ";Pooling=false"), TimeProvider.System, CancellationToken.None)).DisposeAsync();
            try
            {
                await ExecuteAsync($"ALTER DATABASE {unfinished} RENAME TO {name}");
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DuplicateDatabase)
            {
                await ExecuteAsync($"DROP DATABASE {unfinished}");
            }
        }

        return name;
    }

    private static string NewName() => "test_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static Task ExecuteAsync(string text) => ExecuteAsync(Admin, text);
}
