using System.Diagnostics;
using Npgsql;

namespace BlendedLRS.Server.Tests.Stores;

/// <summary>A PostgreSQL server of one test, to be killed and promoted.</summary>
internal sealed class PostgresNode : IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-node-").FullName;
    private string _connectionString = "";

    private PostgresNode()
    {
        // The owner of the server is another user.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_directory, File.GetUnixFileMode(_directory) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        }
    }

    public int Port => new NpgsqlConnectionStringBuilder(_connectionString).Port;

    private string Home => Path.Combine(_directory, "server");

    /// <summary>Starts an empty server.</summary>
    public static async Task<PostgresNode> StartAsync()
    {
        var node = new PostgresNode();
        node._connectionString = await RunAsync("start", node.Home);
        return node;
    }

    /// <summary>Starts a standby that has confirmed whatever this server confirms from then on.</summary>
    public async Task<PostgresNode> StartStandbyAsync()
    {
        var node = new PostgresNode();
        node._connectionString = await RunAsync("standby", node.Home, Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await ExecuteAsync("SELECT pg_reload_conf()");
        return node;
    }

    /// <summary>The connection string for one server or several, in this order.</summary>
    public string ConnectionString(params PostgresNode[] others) => new NpgsqlConnectionStringBuilder(_connectionString)
    {
        Host = string.Join(',', others.Prepend(this).Select(node => $"127.0.0.1:{node.Port}")),
        MaxPoolSize = 20,
    }.ConnectionString;

    /// <summary>Waits for no standby any more.</summary>
    public async Task WithoutStandbyAsync()
    {
        await ExecuteAsync("ALTER SYSTEM RESET synchronous_standby_names");
        await ExecuteAsync("SELECT pg_reload_conf()");
    }

    public Task KillAsync() => RunAsync("kill", Home);

    public Task StartAgainAsync() => RunAsync("again", Home);

    public Task PromoteAsync() => RunAsync("promote", Home);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop", Home);
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(RepositoryRoot.Path, "tests", "postgres.sh"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadLineAsync() ?? "";
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"postgres.sh {string.Join(' ', arguments)}: {output}");
        return output;
    }

    private async Task ExecuteAsync(string text)
    {
        await using var connection = new NpgsqlConnection(_connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }
}
