using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace BlendedLRS.Benchmarks.Load;

/// <summary><c>load write | load compare | load grow [statements] [postgres]</c>: drives the release build over HTTP on this machine and prints ratios beside absolute figures. Everything runs in one go,
/// because absolute figures differ from hour to hour.</summary>
internal static class LoadCommand
{
    private const int Connections = 16;
    private const int BatchSize = 50;
    private const double Seconds = 8;

    /// <summary>So long the runtime compiles what is hot; before that its own work is most of what is measured.</summary>
    private const double WarmUpSeconds = 20;

    /// <summary>Runs what the words ask for.</summary>
    public static async Task<int> RunAsync(string[] what)
    {
        var program = Path.GetFullPath("src/BlendedLRS.Server/bin/Release/net10.0/BlendedLRS.Server.dll");
        if (!File.Exists(program))
        {
            await Console.Error.WriteLineAsync($"{program} is missing: build the solution in Release and run this from the root of the repository.");
            return 1;
        }

        var directory = Directory.CreateTempSubdirectory("blendedlrs-load-").FullName;
        try
        {
            switch (what)
            {
                case ["write"]:
                    await WriteAsync(program, directory);
                    return 0;
                case ["compare"]:
                    await ComparisonRun.RunAsync(program, directory);
                    return 0;
                case ["grow", .. var rest] when rest.All(word => word == "postgres" || IsNumber(word)):
                    var statements = rest.Where(IsNumber).Select(word => long.Parse(word, CultureInfo.InvariantCulture)).FirstOrDefault(5_000_000);
                    using (var postgres = rest.Contains("postgres") ? PostgresServer.Start(Path.Combine(directory, "postgres")) : null)
                    {
                        await GrowthRun.RunAsync(program, Path.Combine(directory, "data"), statements, postgres?.NewDatabase());
                    }

                    return 0;
                default:
                    await Console.Error.WriteLineAsync("load write | load compare | load grow [statements] [postgres]");
                    return 1;
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static bool IsNumber(string word) => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Prints a line of the report.</summary>
    public static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static async Task WriteAsync(string program, string directory)
    {
        var singles = Enumerable.Range(0, 200_000).Select(number => LoadRequests.Post(LoadStatements.Body(number, 1))).ToList();
        double echo;
        using (var server = await ChildServer.EchoAsync())
        {
            await LoadRun.RunAsync(server.Address, Connections, 2, number => singles[(int)(number % singles.Count)]);
            echo = (await LoadRun.RunAsync(server.Address, Connections, Seconds, number => singles[(int)(number % singles.Count)])).PerSecond;
        }

        Print($"bare echo, 1 statement ({LoadStatements.Body(1, 1).Length} bytes), {Connections} connections: {echo:N0} requests/s");
        using (var server = await ChildServer.ProductAsync(program, directory))
        {
            await LoadRun.RunAsync(server.Address, Connections, WarmUpSeconds, Fresh);
            var cpu = server.Cpu;
            var run = await LoadRun.RunAsync(server.Address, Connections, Seconds, Fresh);
            Print($"single POSTs, {Connections} connections: {run.PerSecond:N0}/s, ratio to the echo {run.PerSecond / echo:0.00}, p50 {run.Percentile(0.5):0.0} ms, p99 {run.Percentile(0.99):0.0} ms, server CPU {(server.Cpu - cpu).TotalMicroseconds / run.Requests:0} us each");
            Print($"index lag after it: {await LagAsync(server.Address):0} ms; memory peak {server.Memory.Peak:0} MB");
        }

        var bare = BareSqlite.RowsPerSecond(Path.Combine(directory, "bare.db"), BatchSize, Seconds);
        Print($"bare SQLite insert, batches of {BatchSize}: {bare:N0} rows/s");
        var batches = Enumerable.Range(0, 8_000).Select(number => LoadRequests.Post(LoadStatements.Body(10_000_000 + (number * BatchSize), BatchSize))).ToList();
        using (var server = await ChildServer.ProductAsync(program, Path.Combine(directory, "batch")))
        {
            var cpu = server.Cpu;
            var run = await LoadRun.RunAsync(server.Address, Connections, WarmUpSeconds + Seconds, number => number < batches.Count ? batches[(int)number] : null);
            var rate = run.PerSecond * BatchSize;
            Print($"batches of {BatchSize}, {Connections} connections: {rate:N0} statements/s, ratio to the bare insert {rate / bare:0.00}, p50 {run.Percentile(0.5):0.0} ms, p99 {run.Percentile(0.99):0.0} ms, server CPU {(server.Cpu - cpu).TotalMicroseconds / (run.Requests * BatchSize):0} us/statement until the last answer");
            Print($"index lag after it: {await LagAsync(server.Address):0} ms; memory peak {server.Memory.Peak:0} MB");
        }

        byte[]? Fresh(long number)
        {
            var fresh = Interlocked.Increment(ref _next);
            return fresh < singles.Count ? singles[(int)fresh] : LoadRequests.Post(LoadStatements.Body(fresh, 1));
        }
    }

    private static long _next;

    /// <summary>How long it takes until queries see everything that was acknowledged before the call.</summary>
    internal static async Task<double> LagAsync(Uri address)
    {
        using var connection = new RawConnection(address);
        var moment = Stopwatch.GetTimestamp();
        var now = TimeProvider.System.GetUtcNow();
        while (true)
        {
            await connection.SendAsync(LoadRequests.Get("limit=1"));
            var head = Encoding.ASCII.GetString(connection.Head.Span);
            const string Name = "X-Experience-API-Consistent-Through: ";
            var at = head.IndexOf(Name, StringComparison.Ordinal) + Name.Length;
            if (DateTimeOffset.Parse(head[at..].Split('\r')[0], CultureInfo.InvariantCulture) >= now)
            {
                return Stopwatch.GetElapsedTime(moment).TotalMilliseconds;
            }
        }
    }
}
