using System.Diagnostics;
using System.Globalization;
using BlendedLRS.Storage.Postgres;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>A process that appends to a database as fast as it can.</summary>
internal sealed class WriterProcess : IDisposable
{
    private const int Senders = 6;

    private readonly Process _process;

    public WriterProcess(string connectionString, int statements, double secondsAhead, int seed)
    {
        string[] arguments =
        [
            typeof(WriterProcess).Assembly.Location,
            connectionString,
            statements.ToString(CultureInfo.InvariantCulture),
            secondsAhead.ToString(CultureInfo.InvariantCulture),
            seed.ToString(CultureInfo.InvariantCulture),
        ];
        _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", arguments) { RedirectStandardError = true, UseShellExecute = false })!;
    }

    /// <summary>Completes when everything is written.</summary>
    public async Task EndAsync()
    {
        var errors = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        Assert.True(_process.ExitCode == 0, errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    /// <summary>What the process does: several senders, batches of 1 to 20.</summary>
    internal static async Task WriteAsync(string connectionString, int statements, TimeProvider clock, int seed)
    {
        await using var store = await PostgresStorage.OpenAsync(new PostgresOptions(connectionString), clock, CancellationToken.None);
        var left = statements;
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            var random = new Random((seed * Senders) + sender);
            while (true)
            {
                var wanted = random.Next(1, 21);
                var size = Math.Min(wanted, wanted + Interlocked.Add(ref left, -wanted));
                if (size <= 0)
                {
                    return;
                }

                await store.Log.AppendAsync([.. Enumerable.Range(0, size).Select(_ => Some.Statement(new Guid(RandomBytes(random))))], Some.Origin, CancellationToken.None);
            }
        })));
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return bytes;
    }
}
