using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>The query index in the database. Servers may apply by turns: whoever does holds <c>index_reached</c>, and what it remembers of the terms counts only where it left the index itself.</summary>
internal sealed class PostgresStatementIndex(PostgresDatabase database, LogRows logRows) : IStatementIndex
{
    private static readonly string ReadPosition = Sql.Read("Search/read_position.sql");
    private static readonly string LockReached = Sql.Read("Search/lock_reached.sql");
    private static readonly string ResetIndex = Sql.Read("Search/reset_index.sql");

    /// <summary>What the last one who applied remembers, once it is committed; taken away by the next, so that a failure leaves nothing.</summary>
    private IndexMemory? _memory;

    private long _told;

    /// <summary>The position that this process was told last, and so the furthest that its answers have spoken of.</summary>
    public long Told => Volatile.Read(ref _told);

    /// <inheritdoc/>
    public async Task<long> PositionAsync(CancellationToken cancellation)
    {
        var position = await database.ReadAsync(async (connection, stop) => (await connection.Command(ReadPosition).ReadAsync(row => row.GetInt64(0), stop))[0], cancellation);
        Volatile.Write(ref _told, position);
        return position;
    }

    /// <inheritdoc/>
    public async Task<long> ApplyAsync(long after, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation)
    {
        var memory = Interlocked.Exchange(ref _memory, null);
        var next = await database.TransactionAsync((connection, stop) => ApplyAsync(connection, memory, after, statements, stop), cancellation);
        _memory = next;
        Volatile.Write(ref _told, next.Position);
        return next.Position;
    }

    /// <inheritdoc/>
    public Task ResetAsync(CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            await using var reset = connection.Command(ResetIndex);
            reset.CommandTimeout = 0;
            return await reset.ExecuteNonQueryAsync(stop);
        },
        cancellation);

    private async Task<IndexMemory> ApplyAsync(
        NpgsqlConnection connection, IndexMemory? memory, long after, IReadOnlyList<(LoggedStatement Statement, StatementOutline Outline)> statements, CancellationToken cancellation)
    {
        var (position, nextTerm, epoch) = await LockAsync(connection, cancellation);
        var writer = memory is not null && memory.Position == position && memory.Epoch == epoch ? memory.Writer : new IndexWriter();
        var coming = position < after ? [] : statements.SkipWhile(logged => logged.Statement.Sequence <= position).ToList();
        if (coming.Count > 0)
        {
            var batch = new IndexBatch(connection, logRows, nextTerm);
            await batch.LoadAsync(writer, coming, cancellation);
            foreach (var (statement, outline) in coming)
            {
                writer.Add(batch, statement, outline);
            }

            position = coming[^1].Statement.Sequence;
            await batch.FinishAsync(position, cancellation);
        }

        return new IndexMemory(writer, position, epoch);
    }

    private static async Task<(long Position, long NextTerm, long Epoch)> LockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        IndexPlans.Use(batch);
        batch.Add(LockReached);
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }
}
