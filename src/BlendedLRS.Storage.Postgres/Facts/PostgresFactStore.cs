using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Facts;

/// <summary>Writes the facts. Several servers may do so by turns: each change begins with the lock of the facts.</summary>
internal sealed class PostgresFactStore(PostgresDatabase database) : IFactStore
{
    private static readonly string ReadPosition = Sql.Read("Facts/read_position.sql");
    private static readonly string LockFacts = Sql.Read("Facts/lock_facts.sql");
    private static readonly string RaiseEpoch = Sql.Read("Facts/raise_epoch.sql");

    private readonly FactTables _tables = new();

    // The epoch of this process's last commit; anything else while a change is under way or when it failed. Then the numbers remembered do not hold.
    private object? _epoch;

    /// <inheritdoc/>
    public Task<long> PositionAsync(string ruleSetVersion, CancellationToken cancellation) => database.WorkAsync(
        async (connection, stop) => (await connection.Command(ReadPosition).With(ruleSetVersion).ReadAsync(row => row.GetInt64(0), stop)).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public Task<long> ApplyAsync(
        long after,
        IReadOnlyList<LearningFact> facts,
        IReadOnlyList<SetAside> failures,
        IReadOnlyList<long> retracted,
        long position,
        string ruleSetVersion,
        CancellationToken cancellation) => ChangeAsync(
        async (connection, generations, stop) =>
        {
            var ours = generations.Find(generation => generation.RuleSet == ruleSetVersion);
            var reached = ours?.Sequence ?? 0;
            if (reached < after)
            {
                return reached;
            }

            if (ours is null)
            {
                ours = await StoredGeneration.BeginAsync(connection, ruleSetVersion, isFirst: generations.Count == 0, stop);
                generations.Add(ours);
            }

            await _tables.AddAsync(connection, ours, [.. facts.Where(fact => fact.Sequence > reached)], stop);
            await _tables.RetractAsync(connection, generations, retracted, stop);
            await FactTables.SetAsideAsync(connection, ours, [.. failures.Where(failure => failure.Sequence > reached)], stop);
            var next = Math.Max(reached, position);
            await GenerationChanges.MoveAsync(connection, ours, next, stop);
            return next;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<int> TakeBackAsync(IReadOnlyList<LearningFact> facts, IReadOnlyList<long> retracted, string ruleSetVersion, CancellationToken cancellation) => ChangeAsync(
        async (connection, generations, stop) =>
        {
            if (generations.Find(generation => generation.RuleSet == ruleSetVersion) is not { } ours)
            {
                return 0;
            }

            var taken = await FactTables.TakeBackAsync(connection, ours, facts.Select(fact => fact.Sequence), stop);
            await _tables.AddAsync(connection, ours, [.. facts.Where(fact => taken.Contains(fact.Sequence))], stop);
            await _tables.RetractAsync(connection, [ours], retracted, stop);
            return taken.Count;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> SwitchAsync(string ruleSetVersion, CancellationToken cancellation) => ChangeAsync(
        async (connection, generations, stop) =>
        {
            var before = generations.Find(generation => generation.IsCurrent);
            if (generations.Find(generation => generation.RuleSet == ruleSetVersion) is not { } next || next.Sequence < before?.Sequence)
            {
                return false;
            }

            if (!next.IsCurrent)
            {
                await GenerationChanges.SwitchAsync(connection, before, next, stop);
            }

            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<bool> DropOthersAsync(string wanted, int atMost, CancellationToken cancellation)
    {
        await ChangeAsync(
            async (connection, generations, stop) => generations.Exists(generation => !generation.IsCurrent && generation.RuleSet != wanted)
                ? await GiveUpAsync(connection, wanted, stop)
                : 0,
            cancellation);

        // Nobody sees these any more, so nobody has to wait while they go.
        return await database.TransactionAsync((connection, stop) => GenerationChanges.DeleteAsync(connection, atMost, stop), cancellation);
    }

    /// <inheritdoc/>
    public Task MarkPeopleDirtyAsync(CancellationToken cancellation) => ChangeAsync(
        async (connection, generations, stop) =>
        {
            if (generations.Find(generation => generation.IsCurrent) is { } current)
            {
                await GenerationChanges.MarkPeopleAsync(connection, current, stop);
            }

            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => ChangeAsync(
        async (connection, generations, stop) =>
        {
            // What readers saw changes, too.
            if (generations.Find(generation => generation.IsCurrent) is { } current)
            {
                await GenerationChanges.MarkAllAsync(connection, current, stop);
            }

            await _tables.ResetAsync(connection, stop);
            return await connection.Command(RaiseEpoch).RunAsync(stop);
        },
        cancellation);

    /// <summary>Waits until nobody else changes facts, up to the end of the transaction.</summary>
    /// <returns>How often all facts were dropped.</returns>
    internal static async Task<long> LockAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await connection.Command(LockFacts).ReadAsync(row => row.GetInt64(0), cancellation))[0];

    private static async Task<int> GiveUpAsync(NpgsqlConnection connection, string wanted, CancellationToken cancellation)
    {
        await GenerationChanges.GiveUpAsync(connection, wanted, alsoCurrent: false, cancellation);
        return 0;
    }

    private async Task<T> ChangeAsync<T>(Func<NpgsqlConnection, List<StoredGeneration>, CancellationToken, Task<T>> change, CancellationToken cancellation)
    {
        var underWay = new object();
        var (epoch, result) = await database.TransactionAsync(
            async (connection, stop) =>
            {
                var now = await LockAsync(connection, stop);
                if (!Equals(Interlocked.Exchange(ref _epoch, underWay), now))
                {
                    _tables.Forget();
                }

                return (now, await change(connection, await StoredGeneration.ReadAllAsync(connection, stop), stop));
            },
            cancellation);
        Interlocked.CompareExchange(ref _epoch, epoch, underWay);
        return result;
    }
}
