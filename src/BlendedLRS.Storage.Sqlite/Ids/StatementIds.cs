using BlendedLRS.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite.Ids;

/// <summary>Which Statement of the log has which id (<c>ids.db</c>). An index over random ids inside the log's transaction would cost more with every Statement;
/// here new ids stay in memory, follow the log in its order, and are merged into the sorted table by runs that touch each of its pages once.</summary>
internal sealed class StatementIds : IDisposable
{
    /// <summary>So many ids in memory (about 20 MB) are merged in one run.</summary>
    public const int MergeAt = 262_144;

    private const int WriteAt = 4_096;
    private const int LogBatch = 16_384;

    private static readonly string FindId = Sql.Read("Ids/find_id.sql");
    private static readonly string ReadLogged = Sql.Read("Ids/read_logged_ids.sql");

    private readonly DatabaseFile _file;
    private readonly IdsFile _tables;
    private readonly RecentIds _recent = new();
    private readonly int _mergeAt;
    private readonly ManualResetEventSlim _due = new();
    private readonly Database _reader;
    private readonly Thread _keeper;
    private volatile bool _finishing;

    /// <summary>Takes up what the file holds and what the log holds beyond it.</summary>
    /// <param name="file"><c>ids.db</c>, whose writing connection it takes for itself.</param>
    /// <param name="log">The log.</param>
    /// <param name="mergeAt">So many recent ids are merged in one run.</param>
    public StatementIds(DatabaseFile file, Database log, int mergeAt = MergeAt)
    {
        _file = file;
        _tables = new IdsFile(file);
        _mergeAt = mergeAt;
        _tables.ReadRecentInto(_recent);
        CatchUp(log);
        _reader = file.OpenReader();
        _keeper = new Thread(Keep) { IsBackground = true, Name = "statement id keeper" };
        _keeper.Start();
    }

    /// <summary>The place of the durable Statement that has an id; null when there is none.</summary>
    public async Task<long?> FindAsync(Guid id, CancellationToken cancellation) =>
        _recent.Find(id) ?? await _file.ReadAsync(database => InFile(database, id), cancellation);

    /// <summary>As <see cref="FindAsync"/>, for the writer of the log alone: it keeps a connection of its own.</summary>
    public long? Find(Guid id) => _recent.Find(id) ?? InFile(_reader, id);

    /// <summary>The Statements of these ids are durable.</summary>
    public void Add(List<LoggedId> ids)
    {
        if (_recent.Add(ids) >= WriteAt)
        {
            _due.Set();
        }
    }

    /// <summary>Writes what is still only in memory, and ends.</summary>
    public void Dispose()
    {
        _finishing = true;
        _due.Set();
        _keeper.Join();
        _due.Dispose();
        _reader.Dispose();
    }

    private static long? InFile(Database database, Guid id)
    {
        using var find = database.Prepare(FindId).Bind(1, id);
        return find.Step() ? find.Long(0) : null;
    }

    private void CatchUp(Database log)
    {
        var sequence = _tables.Reached;
        while (ReadLog(log, sequence) is { Count: > 0 } read)
        {
            sequence = read[^1].Sequence;
            _recent.Add(read);
            Write();
        }
    }

    private static List<LoggedId> ReadLog(Database log, long sequence)
    {
        var read = new List<LoggedId>(LogBatch);
        using var logged = log.Prepare(ReadLogged).Bind(1, sequence).Bind(2, LogBatch);
        while (logged.Step())
        {
            read.Add(new LoggedId(logged.Id(1), logged.Long(0), logged.Long(2)));
        }

        return read;
    }

    private void Keep()
    {
        while (!_finishing)
        {
            _due.Wait();
            _due.Reset();
            TryWrite();
        }
    }

    // Nothing is lost when the file cannot be written: the ids stay in memory, and the next start reads them from the log.
    private void TryWrite()
    {
        try
        {
            Write();
        }
        catch (SqliteException)
        {
        }
    }

    private void Write()
    {
        var merge = _recent.Count >= _mergeAt;
        var taken = merge ? _recent.BeginMerge() : _recent.TakeUnwritten();
        try
        {
            _tables.Write(taken, merge);
        }
        catch
        {
            _recent.GiveBack(taken);
            throw;
        }

        if (merge)
        {
            _recent.EndMerge();
        }
    }
}
