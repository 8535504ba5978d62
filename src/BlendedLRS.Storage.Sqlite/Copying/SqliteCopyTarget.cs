using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Documents;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Sqlite.Copying;

/// <summary>Writes on the connections of the log and the documents: while a copy goes on, the log's own writer has nothing to do.</summary>
internal sealed class SqliteCopyTarget(DatabaseFile log, DatabaseFile documentFile, StatementIds ids, Horizon horizon) : IStoreCopyTarget
{
    private static readonly string ReadHead = Sql.Read("Statements/read_head.sql");

    private readonly NumberedTable<Origin> _origins = LogInsert.Origins();

    /// <inheritdoc/>
    public async Task AppendAsync(DateTimeOffset? after, IReadOnlyList<LoggedStatement> batch, CancellationToken cancellation)
    {
        List<LoggedId> added;
        try
        {
            added = await log.WriteAsync(database => Append(database, after, batch), cancellation);
        }
        catch
        {
            _origins.Forget();
            throw;
        }

        if (added.Count > 0)
        {
            ids.Add(added);
            horizon.Start(added[^1].Sequence, Math.Max(added[^1].Stored, horizon.LastPromise()));
        }
    }

    /// <inheritdoc/>
    public Task KeepAsync(IReadOnlyList<KeptDocument> documents, CancellationToken cancellation) => documentFile.WriteAsync(
        database =>
        {
            foreach (var document in documents)
            {
                DocumentRows.Keep(database, document);
            }
        },
        cancellation);

    private List<LoggedId> Append(Database database, DateTimeOffset? after, IReadOnlyList<LoggedStatement> batch)
    {
        var (sequence, last) = HeadOf(database);
        var added = new List<LoggedId>(batch.Count);
        if (CopyOrder.IsThere(last, after, batch))
        {
            return added;
        }

        foreach (var statement in batch)
        {
            var id = new LoggedId(statement.Id, ++sequence, statement.Stored.UtcTicks);
            LogInsert.Run(database, NewStatement.Of(statement), id.Sequence, id.Stored, _origins.NumberOf(database, statement.Origin));
            added.Add(id);
        }

        return added;
    }

    private static (long Sequence, DateTimeOffset? Stored) HeadOf(Database database)
    {
        using var head = database.Prepare(ReadHead);
        return head.Step() ? (head.Long(0), LogRows.Moment(head.Long(1))) : (0, null);
    }
}
