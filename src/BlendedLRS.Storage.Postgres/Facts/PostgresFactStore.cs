using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Writes the facts. Several servers may do so by turns: each change begins with the lock of the place reached.</summary>
internal sealed class PostgresFactStore(PostgresDatabase database) : IFactStore
{
    private static readonly string ReadReached = Sql.Read("Facts/read_reached.sql");
    private static readonly string LockReached = Sql.Read("Facts/lock_reached.sql");
    private static readonly string MoveReached = Sql.Read("Facts/move_reached.sql");

    private readonly FactTables _tables = new();

    // What this process left behind after its last commit; anything else while one is under way or when it failed. Then the numbers remembered do not hold.
    private object? _left;

    /// <inheritdoc/>
    public Task<long> PositionAsync(string ruleSetVersion, CancellationToken cancellation) => database.WorkAsync(
        async (connection, stop) => (await connection.Command(ReadReached).With(ruleSetVersion).ReadAsync(row => row.GetInt64(0), stop)).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public async Task<long> ApplyAsync(
        long after,
        IReadOnlyList<LearningFact> facts,
        IReadOnlyList<SetAside> failures,
        IReadOnlyList<long> retracted,
        long position,
        string ruleSetVersion,
        CancellationToken cancellation)
    {
        var left = await ChangeAsync(Change, cancellation);
        return left.RuleSet == ruleSetVersion ? left.Sequence : 0;

        async Task<FactsReached> Change(NpgsqlConnection connection, FactsReached reached, CancellationToken stop)
        {
            var isOurs = reached.RuleSet == ruleSetVersion;
            if ((isOurs ? reached.Sequence : 0) < after)
            {
                return reached;
            }

            if (!isOurs)
            {
                await _tables.DropAsync(connection, stop);
                reached = reached.Dropped;
            }

            await _tables.AddAsync(connection, [.. facts.Where(fact => fact.Sequence > reached.Sequence)], stop);
            await FactTables.RetractAsync(connection, retracted, position, stop);
            await FactTables.SetAsideAsync(connection, [.. failures.Where(failure => failure.Sequence > reached.Sequence)], stop);
            return reached with { Sequence = Math.Max(reached.Sequence, position), RuleSet = ruleSetVersion };
        }
    }

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => ChangeAsync(
        async (connection, reached, stop) =>
        {
            await _tables.DropAsync(connection, stop);
            return reached.Dropped;
        },
        cancellation);

    /// <summary>Waits until nobody else changes facts, up to the end of the transaction.</summary>
    /// <returns>How far they reach.</returns>
    internal static async Task<FactsReached> LockAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await connection.Command(LockReached).ReadAsync(row => new FactsReached(row.GetInt64(0), row.GetString(1), row.GetInt64(2)), cancellation))[0];

    private async Task<FactsReached> ChangeAsync(Func<NpgsqlConnection, FactsReached, CancellationToken, Task<FactsReached>> change, CancellationToken cancellation)
    {
        var underWay = new object();
        var left = await database.TransactionAsync(
            async (connection, stop) =>
            {
                var reached = await LockAsync(connection, stop);
                if (!reached.Equals(Interlocked.Exchange(ref _left, underWay)))
                {
                    _tables.Forget();
                }

                var next = await change(connection, reached, stop);
                await connection.Command(MoveReached).With(next.Sequence).With(next.RuleSet).With(next.Epoch).RunAsync(stop);
                return next;
            },
            cancellation);
        Interlocked.CompareExchange(ref _left, left, underWay);
        return left;
    }
}
