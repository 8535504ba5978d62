using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Reads <c>log.db</c>.</summary>
internal sealed class SqliteStatementLogReader(DatabaseFile log, Horizon horizon, LogRows rows) : IStatementLogReader
{
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly string Find = Sql.Read("Statements/find_statement.sql");
    private static readonly string FindVoiding = Sql.Read("Statements/find_voiding.sql");
    private static readonly string ReadAfter = Sql.Read("Statements/read_statements_after.sql");
    private static readonly string ReadStoredAfter = Sql.Read("Statements/read_stored_after.sql");

    /// <inheritdoc/>
    public Task<LoggedStatement?> FindAsync(Guid id, CancellationToken cancellation) => log.ReadAsync(
        database =>
        {
            using var find = database.Prepare(Find).Bind(1, id);
            return find.Step() ? rows.Read(database, find) : null;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> IsVoidedAsync(Guid id, CancellationToken cancellation) => log.ReadAsync(
        database =>
        {
            using var voiding = database.Prepare(FindVoiding).Bind(1, id);
            if (!voiding.Step())
            {
                return false;
            }

            using var target = database.Prepare(Find).Bind(1, id);
            return !target.Step() || rows.Read(database, target).Voids is null;
        },
        cancellation);

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
}
