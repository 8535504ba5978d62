using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Documents;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Copying;

/// <summary>Writes the tables of the log directly: places come from <c>stored</c> and not from the clock, which is moved past them.</summary>
internal sealed class PostgresCopyTarget(PostgresDatabase database, Partitions partitions) : IStoreCopyTarget
{
    private static readonly string LockClock = Sql.Read("Copying/lock_clock.sql");
    private static readonly string ReadHead = Sql.Read("Copying/read_head.sql");
    private static readonly string AppendStatements = Sql.Read("Statements/append_statements.sql");
    private static readonly string CopyIds = Sql.Read("Copying/copy_ids.sql");
    private static readonly string CopyVoiding = Sql.Read("Copying/copy_voiding.sql");
    private static readonly string MoveClock = Sql.Read("Copying/move_clock.sql");

    private readonly OriginNumbers _origins = new(database);

    /// <inheritdoc/>
    public async Task AppendAsync(DateTimeOffset? after, IReadOnlyList<LoggedStatement> batch, CancellationToken cancellation)
    {
        var rows = new LogColumns(batch.Count);
        var month = default((int, int));
        foreach (var statement in batch)
        {
            var place = PlaceClock.PlaceOf(statement.Stored);
            rows.Add(place, await _origins.OfAsync(statement.Origin, cancellation), NewStatement.Of(statement));
            if (month != (statement.Stored.Year, statement.Stored.Month))
            {
                await partitions.CoverAsync(place, place, cancellation);
                month = (statement.Stored.Year, statement.Stored.Month);
            }
        }

        var (first, last) = (PlaceClock.PlaceOf(batch[0].Stored), PlaceClock.PlaceOf(batch[^1].Stored));
        await database.TransactionAsync(
            async (connection, stop) =>
            {
                await connection.Command(LockClock).RunAsync(stop);
                if (CopyOrder.IsThere(await HeadAsync(connection, stop), after, batch))
                {
                    return 0;
                }

                await using var commands = new NpgsqlBatch(connection) { BatchCommands = { rows.Bind(new NpgsqlBatchCommand(AppendStatements)) } };
                commands.Add(CopyIds).With(first).With(last);
                commands.Add(CopyVoiding).With(first).With(last);
                commands.Add(MoveClock).With(last);
                return await commands.ExecuteNonQueryAsync(stop);
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task KeepAsync(IReadOnlyList<KeptDocument> documents, CancellationToken cancellation) => database.TransactionAsync(
        async (connection, stop) =>
        {
            await using var commands = new NpgsqlBatch(connection);
            foreach (var document in documents)
            {
                DocumentRows.Keep(commands, document);
            }

            return await commands.ExecuteNonQueryAsync(stop);
        },
        cancellation);

    private static async Task<DateTimeOffset?> HeadAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var head = await connection.Command(ReadHead).ReadAsync(row => row.GetInt64(0), cancellation);
        return head is [var place] ? PlaceClock.MomentOf(place) : null;
    }
}
