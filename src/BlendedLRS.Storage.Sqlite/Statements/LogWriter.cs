using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Statements;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>The one writer of the log: a thread of its own that commits whatever has gathered, then tells those who wait.</summary>
internal sealed class LogWriter
{
    private static readonly string KeepPromise = Sql.Read("Statements/keep_promise.sql");

    private readonly Database _database;
    private readonly Horizon _horizon;
    private readonly Action<Database> _commit;
    private readonly BatchAppender _appender;
    private readonly AppendQueue _queue = new();
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<StorageUnavailableException> _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Prepares the writer; <see cref="Start"/> begins its thread.</summary>
    /// <param name="database">Its connection, used by nobody else.</param>
    /// <param name="ids">Which ids are taken.</param>
    /// <param name="horizon">What it shares with readers.</param>
    /// <param name="commit">Makes a transaction durable.</param>
    public LogWriter(Database database, StatementIds ids, Horizon horizon, Action<Database> commit)
    {
        _database = database;
        _horizon = horizon;
        _commit = commit;
        _appender = new BatchAppender(database, ids);
    }

    /// <summary>Completes when the disk refused to make a commit durable: the log takes nothing more until the process starts anew.</summary>
    public Task<StorageUnavailableException> Stopped => _stopped.Task;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "statement log writer" }.Start();

    public Task<AppendOutcome> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation)
    {
        var pending = new PendingAppend(batch, origin, cancellation);
        try
        {
            _queue.Add(pending);
        }
        catch (StorageUnavailableException error)
        {
            return Task.FromException<AppendOutcome>(error);
        }

        return cancellation.CanBeCanceled ? pending.Done.WaitAsync(cancellation) : pending.Done;
    }

    /// <summary>Takes no more batches, writes those that wait, and ends.</summary>
    public Task FinishAsync()
    {
        _queue.Close(new StorageUnavailableException("The store is closing."));
        return _finished.Task;
    }

    private void Run()
    {
        var group = new List<PendingAppend>();
        while (_queue.Take(group))
        {
            Write(group);
            group.Clear();
        }

        TryKeepPromise();
        _finished.SetResult();
    }

    private void Write(List<PendingAppend> group)
    {
        foreach (var abandoned in group.Where(pending => pending.Abandoned))
        {
            abandoned.Cancel();
        }

        group.RemoveAll(pending => pending.Abandoned);
        if (_stopped.Task.IsCompleted)
        {
            Fail(group, new StorageUnavailableException("The log has stopped after a write that the disk did not confirm."));
            return;
        }

        try
        {
            Commit(group);
        }
#pragma warning disable CA1031 // Whatever went wrong, those who wait must hear it and the thread must live.
        catch (Exception error)
#pragma warning restore CA1031
        {
            Recover(group, error);
            return;
        }

        foreach (var pending in group)
        {
            pending.Complete();
        }
    }

    private void Commit(List<PendingAppend> group)
    {
        var begun = LogMeter.Begin();
        var head = _horizon.Head;
        var stored = _horizon.BeginCommit();
        var next = head + 1;
        _database.Begin();
        foreach (var pending in group)
        {
            _appender.Append(pending, ref next, stored - head - 1);
        }

        _commit(_database);

        // Before the horizon moves: whoever learns of a new place finds its id.
        _appender.Committed();
        _horizon.EndCommit(stored, (int)(next - head - 1));
        LogMeter.Committed(begun, next - head - 1);
    }

    private void Recover(List<PendingAppend> group, Exception error)
    {
        var reason = error is SqliteException driver
            ? ErrorTranslation.Translate(driver)
            : new StorageUnavailableException("The log failed in an unexpected way.", error);
        if (ErrorTranslation.IsFailedSync(error))
        {
            // The kernel may have dropped the pages it could not write, so trying again could succeed without making them durable.
            _stopped.TrySetResult(reason);
            _queue.Close(reason);
        }

        _appender.Forget();
        try
        {
            _database.RollBack();
        }
        catch (SqliteException)
        {
            // The transaction ends with the error that ended it; the next one begins anew or reports its own.
        }

        Fail(group, reason);
    }

    private void TryKeepPromise()
    {
        if (_stopped.Task.IsCompleted)
        {
            return;
        }

        try
        {
            _database.Prepare(KeepPromise).Bind(1, _horizon.LastPromise()).Run();
        }
        catch (SqliteException)
        {
            // Only a clock that goes back while the server is down would need it.
        }
    }

    private static void Fail(List<PendingAppend> group, StorageUnavailableException reason)
    {
        foreach (var pending in group)
        {
            pending.Fail(new StorageUnavailableException(reason.Message, reason.InnerException) { NoSpace = reason.NoSpace });
        }
    }
}
