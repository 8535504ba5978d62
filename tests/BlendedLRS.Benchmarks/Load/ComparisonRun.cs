namespace BlendedLRS.Benchmarks.Load;

/// <summary>The same load on SQLite, on PostgreSQL, and on PostgreSQL with two servers: Statements one by one and in batches, over few connections and many, and the bare inserts that they are held against.
/// Clients, servers and database share the machine.</summary>
internal static class ComparisonRun
{
    private const int BatchSize = 50;
    private const double Seconds = 6;
    private const double WarmUpSeconds = 12;

    private static readonly int[] Connections = [1, 16, 64];

    private static long _next;

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(string program, string directory)
    {
        using var postgres = PostgresServer.Start(Path.Combine(directory, "postgres"));
        var bare = 0.0;
        foreach (var (connections, batch) in new[] { (1, 1), (1, BatchSize), (1, 500), (4, BatchSize), (16, BatchSize) })
        {
            var rate = await BarePostgres.RowsPerSecondAsync(postgres.NewDatabase(), connections, batch, Seconds);
            bare = Math.Max(bare, batch == BatchSize ? rate : 0);
            LoadCommand.Print($"bare unnest into PostgreSQL, {connections} connections, batches of {batch}: {rate:N0} rows/s");
        }

        var sqlite = BareSqlite.RowsPerSecond(Path.Combine(directory, "bare.db"), BatchSize, Seconds);
        LoadCommand.Print($"bare SQLite insert, batches of {BatchSize}: {sqlite:N0} rows/s");
        await MeasureAsync("SQLite, 1 server", sqlite, () => ChildServer.ProductAsync(program, Path.Combine(directory, "sqlite")));
        var database = postgres.NewDatabase();
        await MeasureAsync("PostgreSQL, 1 server", bare, () => ChildServer.ProductAsync(program, Path.Combine(directory, "one"), database));
        var shared = postgres.NewDatabase();
        var both = Path.Combine(directory, "both"); // one installation secret
        await MeasureAsync("PostgreSQL, 2 servers", bare, () => ChildServer.ProductAsync(program, both, shared), () => ChildServer.ProductAsync(program, both, shared));
    }

    private static async Task MeasureAsync(string name, double bare, params Func<Task<ChildServer>>[] start)
    {
        var servers = new List<ChildServer>();
        try
        {
            foreach (var one in start)
            {
                servers.Add(await one());
            }

            Uri[] addresses = [.. servers.Select(server => server.Address)];
            await LoadRun.RunAsync(addresses, 16, WarmUpSeconds, _ => Fresh(1));
            foreach (var connections in Connections)
            {
                var run = await LoadRun.RunAsync(addresses, connections, Seconds, _ => Fresh(1));
                LoadCommand.Print($"{name}: single, {connections} connections: {run.PerSecond:N0}/s, p50 {run.Percentile(0.5):0.0} ms, p99 {run.Percentile(0.99):0.0} ms");
            }

            foreach (var connections in Connections)
            {
                var run = await LoadRun.RunAsync(addresses, connections, Seconds, _ => Fresh(BatchSize));
                var rate = run.PerSecond * BatchSize;
                LoadCommand.Print($"{name}: batches of {BatchSize}, {connections} connections: {rate:N0} statements/s, ratio to the bare insert {rate / bare:0.00}, p50 {run.Percentile(0.5):0.0} ms, p99 {run.Percentile(0.99):0.0} ms");
            }

            LoadCommand.Print($"{name}: index lag after it {await LoadCommand.LagAsync(addresses[0]):0} ms, memory peak {string.Join(" and ", servers.Select(server => Math.Round(server.Memory.Peak)))} MB");
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static byte[] Fresh(int count) => LoadRequests.Post(LoadStatements.Body(Interlocked.Add(ref _next, count) - count, count));
}
