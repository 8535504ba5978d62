using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Writes one batch into the transaction under way: all of it or nothing.</summary>
internal sealed class BatchAppender(Database database)
{
    private static readonly string Insert = Sql.Read("Statements/append_statement.sql");
    private static readonly string ReadRaw = Sql.Read("Statements/read_raw_by_id.sql");
    private static readonly string Undo = Sql.Read("Statements/undo_append.sql");

    private readonly NumberedTable<Origin> _origins = new(
        Sql.Read("Statements/find_origin.sql"),
        Sql.Read("Statements/add_origin.sql"),
        (statement, origin) => statement.Bind(1, origin.Authority).Bind(2, origin.Source.ToString()).Bind(3, origin.MayDefine ? 1 : 0));

    /// <summary>Appends the batch.</summary>
    /// <param name="pending">The batch; its outcome is set.</param>
    /// <param name="sequence">The next free place; moves on by what was added.</param>
    /// <param name="ahead">What to add to a place to have its <c>stored</c>.</param>
    public void Append(PendingAppend pending, ref long sequence, long ahead)
    {
        var first = sequence;
        var origin = _origins.NumberOf(database, pending.Origin);
        foreach (var statement in pending.Batch)
        {
            if (TryInsert(statement, sequence, sequence + ahead, origin))
            {
                sequence++;
            }
            else if (!StatementEquality.AreEqual(Stored(statement.Id), statement.Raw))
            {
                database.Prepare(Undo).Bind(1, first).Run();
                sequence = first;
                pending.Outcome = new AppendOutcome(statement.Id);
                return;
            }
        }

        pending.Outcome = new AppendOutcome(null);
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget() => _origins.Forget();

    private bool TryInsert(in NewStatement statement, long sequence, long stored, long origin)
    {
        database.Prepare(Insert)
            .Bind(1, sequence)
            .Bind(2, statement.Id)
            .Bind(3, stored)
            .Bind(4, origin)
            .Bind(5, statement.Version)
            .Bind(6, (long)statement.Visibility)
            .Bind(7, statement.Raw.Span)
            .Bind(8, statement.Voids)
            .Run();
        return database.Changes > 0;
    }

    private byte[] Stored(Guid id)
    {
        using var read = database.Prepare(ReadRaw).Bind(1, id);
        return read.Step() ? read.Bytes(0).ToArray() : [];
    }
}
