using System.Data;
using System.Globalization;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>Brings the database to the newest schema: numbered .sql files, each applied once and whole, one server at a time.</summary>
internal static class SchemaVersions
{
    private const string Folder = "Migrations";

    // Any number will do, as long as every version of BlendedLRS uses the same.
    private const long Lock = 0x626C_656E_6465_6401;

    /// <summary>Applies what is missing; waits while another server does.</summary>
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="StorageUnavailableException">The schema was written by a newer BlendedLRS.</exception>
    public static async Task<int> ApplyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_lock({Lock})"), cancellation);
        try
        {
            return await ApplyMissingAsync(connection, cancellation);
        }
        finally
        {
            // A connection that broke has let go of it already.
            if (connection.State == ConnectionState.Open)
            {
                await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_unlock({Lock})"), CancellationToken.None);
            }
        }
    }

    /// <summary>Whether there is a schema at all.</summary>
    public static async Task<bool> IsThereAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT to_regclass('schema_version') IS NOT NULL", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<int> ApplyMissingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", cancellation);
        var steps = Sql.In(Folder);
        var version = await VersionAsync(connection, cancellation);
        if (version > steps.Count)
        {
            throw new StorageUnavailableException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database has schema version {version}, but this BlendedLRS knows only up to {steps.Count}: it was written by a newer one. Start that version, or restore a backup."));
        }

        for (var next = version; next < steps.Count; next++)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await ExecuteAsync(connection, Sql.Read(steps[next]), cancellation);
            await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({next + 1})"), cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return steps.Count - version;
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT coalesce(max(version), 0) FROM schema_version", connection);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
