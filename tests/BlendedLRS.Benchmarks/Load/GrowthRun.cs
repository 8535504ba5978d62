using System.Diagnostics;
using System.Globalization;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>Fills the store and watches what a Statement costs as it grows, reads at one million, kills the server at the end and starts it again.</summary>
internal static class GrowthRun
{
    private const int BatchSize = 50;
    private const int Connections = 16;
    private const long ReadAt = 1_000_000;

    /// <summary>Runs it, on SQLite or on a PostgreSQL database.</summary>
    public static async Task RunAsync(string program, string directory, long statements, string? database)
    {
        long stored = 0;
        double first = 0;
        using (var server = await ChildServer.ProductAsync(program, directory, database))
        {
            foreach (var goal in Goals(statements))
            {
                var cpu = server.Cpu;
                var from = stored;
                var clock = Stopwatch.StartNew();
                var run = await LoadRun.RunAsync(server.Address, Connections, double.MaxValue, number =>
                    from + (number * BatchSize) < goal ? LoadRequests.Post(LoadStatements.Body(from + (number * BatchSize), BatchSize)) : null);
                stored = goal;
                var lag = await LoadCommand.LagAsync(server.Address);
                var each = (server.Cpu - cpu).TotalMicroseconds / (goal - from);
                first = from == 100_000 ? each : first;
                LoadCommand.Print($"{from:N0} to {goal:N0}: {(goal - from) / clock.Elapsed.TotalSeconds:N0} statements/s (client beside it), server CPU {each:0.0} us/statement with index and facts, ratio to 100,000: {(first > 0 ? each / first : 1):0.00}, p99 {run.Percentile(0.99):0} ms, lag {lag:0} ms, memory {server.Memory.Now:0} MB, peak {server.Memory.Peak:0} MB");
                if (goal == ReadAt)
                {
                    await ReadAsync(server.Address, stored);
                }
            }

            server.Kill();
        }

        using var again = await ChildServer.ProductAsync(program, directory, database);
        LoadCommand.Print($"start after kill -9 with {stored:N0} statements: {again.Started.TotalSeconds:0.00} s until it listens");
        await ReadAsync(again.Address, stored);
        if (database is not null)
        {
            LoadCommand.Print($"bytes of the database per statement: {PostgresServer.Bytes(database) / stored}");
            return;
        }

        LoadCommand.Print($"bytes on disk per statement: {Directory.GetFiles(directory).Select(file => (Path.GetFileName(file), Bytes: new FileInfo(file).Length / stored)).Where(file => file.Bytes > 0).Aggregate("", (text, file) => string.Create(CultureInfo.InvariantCulture, $"{text} {file.Item1} {file.Bytes}"))}");
    }

    private static IEnumerable<long> Goals(long statements)
    {
        yield return 100_000;
        yield return 300_000;
        for (var goal = ReadAt; goal < statements; goal += 1_000_000)
        {
            yield return goal;
        }

        yield return statements - 200_000;
        yield return statements;
    }

    private static async Task ReadAsync(Uri address, long stored)
    {
        var seed = new Random(7);
        (string Name, Func<string> Query)[] reads =
        [
            ("GET by id", () => $"statementId={LoadStatements.Id(seed.NextInt64(stored))}"),
            ("agent, limit 50", () => "limit=50&agent=" + Agent((ulong)seed.Next())),
            ("verb + agent, limit 50", () => $"limit=50&verb={Uri.EscapeDataString("http://adlnet.gov/expapi/verbs/" + LoadStatements.Verbs[seed.Next(12)])}&agent={Agent((ulong)seed.Next())}"),
            ("verb, limit 50, ascending", () => $"limit=50&ascending=true&verb={Uri.EscapeDataString("http://adlnet.gov/expapi/verbs/" + LoadStatements.Verbs[seed.Next(12)])}"),
            ("related activity (course), limit 50", () => $"limit=50&related_activities=true&activity={Uri.EscapeDataString("https://lms.example.com/course/" + seed.Next(300).ToString(CultureInfo.InvariantCulture))}"),
            ("newest 50", () => "limit=50"),
        ];
        foreach (var (name, query) in reads)
        {
            await LoadRun.RunAsync(address, 1, 0.5, _ => LoadRequests.Get(query()));
            var run = await LoadRun.RunAsync(address, 1, 3, _ => LoadRequests.Get(query()));
            LoadCommand.Print($"  {name} at {stored:N0}, one connection: p50 {run.Percentile(0.5):0.00} ms, p99 {run.Percentile(0.99):0.00} ms, {run.PerSecond:N0}/s");
        }
    }

    private static string Agent(ulong number) => Uri.EscapeDataString($$"""{"mbox":"{{LoadStatements.Person(number)}}"}""");
}
