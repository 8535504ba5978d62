using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Writes batches into the transaction under way: each all of it or nothing.</summary>
internal sealed class BatchAppender(Database database, StatementIds ids)
{
    private static readonly string ReadRaw = Sql.Read("Statements/read_raw.sql");
    private static readonly string Undo = Sql.Read("Statements/undo_append.sql");

    private readonly NumberedTable<Origin> _origins = LogInsert.Origins();
    private readonly Dictionary<Guid, long> _uncommitted = [];
    private List<LoggedId> _added = [];

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
            if (PlaceOf(statement) is not { } place)
            {
                Add(statement, sequence, sequence + ahead, origin);
                sequence++;
            }
            else if (!StatementEquality.AreEqual(RawAt(place), statement.Raw))
            {
                TakeBack(first, (int)(sequence - first));
                sequence = first;
                pending.Outcome = new AppendOutcome(statement.Id);
                return;
            }
        }

        pending.Outcome = new AppendOutcome(null);
    }

    /// <summary>What was appended is durable: its ids can be found from now on.</summary>
    public void Committed()
    {
        if (_added.Count > 0)
        {
            ids.Add(_added);
            _added = new List<LoggedId>(_added.Count);
            _uncommitted.Clear();
        }
    }

    /// <summary>Forgets what a failed transaction may have written.</summary>
    public void Forget()
    {
        _origins.Forget();
        _added.Clear();
        _uncommitted.Clear();
    }

    private long? PlaceOf(in NewStatement statement)
    {
        if (statement.HasFreshId)
        {
            return null;
        }

        return _uncommitted.TryGetValue(statement.Id, out var place) ? place : ids.Find(statement.Id);
    }

    private void Add(in NewStatement statement, long sequence, long stored, long origin)
    {
        LogInsert.Run(database, statement, sequence, stored, origin);
        _uncommitted.Add(statement.Id, sequence);
        _added.Add(new LoggedId(statement.Id, sequence, stored));
    }

    private void TakeBack(long first, int count)
    {
        database.Prepare(Undo).Bind(1, first).Run();
        foreach (var id in _added[^count..])
        {
            _uncommitted.Remove(id.Id);
        }

        _added.RemoveRange(_added.Count - count, count);
    }

    private byte[] RawAt(long sequence)
    {
        using var read = database.Prepare(ReadRaw).Bind(1, sequence);
        return read.Step() ? read.Bytes(0).ToArray() : [];
    }
}
