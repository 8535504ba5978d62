using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Reads <c>log.db</c>.</summary>
internal sealed class SqliteStatementLogReader(DatabaseFile log, StatementIds ids, Horizon horizon, LogRows rows) : IStatementLogReader
{
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly string FindVoiding = Sql.Read("Statements/find_voiding.sql");
    private static readonly string ReadAfter = Sql.Read("Statements/read_statements_after.sql");
    private static readonly string ReadStoredAfter = Sql.Read("Statements/read_stored_after.sql");

    /// <inheritdoc/>
    public async Task<LoggedStatement?> FindAsync(Guid id, CancellationToken cancellation) =>
        await ids.FindAsync(id, cancellation) is { } sequence
            ? await log.ReadAsync(database => rows.At(database, sequence), cancellation)
            : null;

    /// <inheritdoc/>
    public async Task<bool> IsVoidedAsync(Guid id, CancellationToken cancellation) =>
        await log.ReadAsync(database => IsNamedByVoiding(database, id), cancellation)
        && await FindAsync(id, cancellation) is not { Voids: not null };

    /// <inheritdoc/>
    public Task<IReadOnlySet<Guid>> VoidedAmongAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => log.ReadAsync<IReadOnlySet<Guid>>(
        database => database.InSnapshot(snapshot => ids.Where(id => IsNamedByVoiding(snapshot, id)).ToHashSet()), cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedStatement>> ReadAfterAsync(long sequence, int limit, CancellationToken cancellation) => log.ReadAsync<IReadOnlyList<LoggedStatement>>(
        database =>
        {
            var read = new List<LoggedStatement>();
            var bytes = 0L;
            using var after = database.Prepare(ReadAfter).Bind(1, sequence).Bind(2, limit);
            while (bytes < MostBytes && after.Step())
            {
                var statement = rows.Read(database, after);
                bytes += statement.Raw.Length;
                read.Add(statement);
            }

            return read;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<long> HeadAsync(CancellationToken cancellation) => Task.FromResult(horizon.Head);

    /// <inheritdoc/>
    public Task<long> CountAsync(long after, long through, long atMost, CancellationToken cancellation) =>
        Task.FromResult(Math.Clamp(Math.Min(through, horizon.Head) - after, 0, atMost)); // this log has no gaps

    /// <inheritdoc/>
    public async Task<DateTimeOffset> ConsistentThroughAsync(long position, CancellationToken cancellation)
    {
        var moment = horizon.ConsistentThrough(position) ?? await log.ReadAsync(
            database =>
            {
                using var after = database.Prepare(ReadStoredAfter).Bind(1, position);
                return after.Step() ? after.Long(0) - 1 : 0;
            },
            cancellation);
        return LogRows.Moment(moment);
    }

    /// <inheritdoc/>
    public async Task WaitForGrowthAsync(long sequence, CancellationToken cancellation)
    {
        while (horizon.Head <= sequence)
        {
            await horizon.GrowthPast(sequence).WaitAsync(cancellation);
        }
    }

    private static bool IsNamedByVoiding(Database database, Guid id)
    {
        using var voiding = database.Prepare(FindVoiding).Bind(1, id);
        return voiding.Step();
    }
}
