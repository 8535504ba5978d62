using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>A PostgreSQL server of this run alone, with the durability that it has by default.</summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string _directory;
    private readonly string _connectionString;
    private int _databases;

    private PostgresServer(string directory, string connectionString) => (_directory, _connectionString) = (directory, connectionString);

    /// <summary>Starts it.</summary>
    public static PostgresServer Start(string directory)
    {
        // Its owner is another user, who must be able to come here.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.GetDirectoryName(directory)!, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        return new PostgresServer(directory, Script("start", directory, "-c", "max_connections=300", "-c", "shared_buffers=1GB", "-c", "max_wal_size=4GB"));
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"load{++_databases}");
        using var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ConnectionString;
    }

    /// <summary>The size of a database.</summary>
    public static long Bytes(string database)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_database_size(current_database())", connection);
        return (long)command.ExecuteScalar()!;
    }

    /// <inheritdoc/>
    public void Dispose() => Script("stop", _directory);

    private static string Script(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["tests/postgres.sh", .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var line = process.StandardOutput.ReadLine() ?? "";
        process.WaitForExit();
        return process.ExitCode == 0 ? line : throw new InvalidOperationException(line);
    }
}
