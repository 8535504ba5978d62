using System.Diagnostics;
using System.Globalization;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>A server in a process of its own.</summary>
internal sealed class ChildServer : IDisposable
{
    /// <summary>The API key and secret of servers started here.</summary>
    public const string Key = "load-key", Secret = "load-secret-0123456789";

    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private ChildServer(Process process, Uri address, TimeSpan started)
    {
        _process = process;
        Address = address;
        Started = started;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>How long it took until it listened.</summary>
    public TimeSpan Started { get; }

    /// <summary>CPU time so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that was resident at once, and that is resident now, in MB.</summary>
    public (double Peak, double Now) Memory => (Kilobytes("VmHWM:") / 1024.0, Kilobytes("VmRSS:") / 1024.0);

    /// <summary>Starts the echo.</summary>
    public static Task<ChildServer> EchoAsync() => StartAsync([typeof(ChildServer).Assembly.Location, "echo"]);

    /// <summary>Starts the product on a data directory.</summary>
    /// <param name="program">Path of BlendedLRS.Server.dll.</param>
    /// <param name="directory">The data directory.</param>
    /// <param name="database">Connection string of a PostgreSQL database; null for SQLite in the data directory.</param>
    public static Task<ChildServer> ProductAsync(string program, string directory, string? database = null)
    {
        string[] always = [program, "--data-directory", directory, "--urls", "http://127.0.0.1:0", "--statements-page-size", "1000"];
        return StartAsync(database is null ? always : [.. always, "--postgres-connection-string", database]);
    }

    /// <summary>Ends the process without warning.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static async Task<ChildServer> StartAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["BlendedLRS__Seed__Key"] = Key;
        start.Environment["BlendedLRS__Seed__Secret"] = Secret;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new ChildServer(process, new Uri(line[(at + Listening.Length)..].Trim()), clock.Elapsed);
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    private long Kilobytes(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.AsSpan(name.Length).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
