using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Appends to the log with a few writers at a time; what gathers while they are busy shares the next transaction.</summary>
internal sealed class PostgresStatementLog : IStatementLog
{
    private readonly PostgresDatabase _database;
    private readonly PlaceClock _clock;
    private readonly Partitions _partitions;
    private readonly LogGrowth _growth;
    private readonly OriginNumbers _origins;
    private readonly AppendQueue _queue = new();
    private readonly Task _writers;

    /// <summary>Begins to write.</summary>
    /// <param name="database">The database.</param>
    /// <param name="clock">Gives the moments where the database does not.</param>
    /// <param name="partitions">Where the Statements go.</param>
    /// <param name="growth">Told of what was appended.</param>
    /// <param name="writers">Most transactions at the same time.</param>
    public PostgresStatementLog(PostgresDatabase database, PlaceClock clock, Partitions partitions, LogGrowth growth, int writers)
    {
        (_database, _clock, _partitions, _growth) = (database, clock, partitions, growth);
        _origins = new OriginNumbers(database);

        // Threads of their own: the queue keeps a writer that has nothing to do waiting.
        _writers = Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(IReadOnlyList<NewStatement> batch, Origin origin, CancellationToken cancellation)
    {
        if (batch.Count == 0)
        {
            return Task.FromResult(new AppendOutcome(null));
        }

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
        return _writers;
    }

    private void Run()
    {
        var group = new List<PendingAppend>();
        while (_queue.Take(group))
        {
            foreach (var abandoned in group.Where(pending => pending.Abandoned))
            {
                abandoned.Cancel();
            }

            group.RemoveAll(pending => pending.Abandoned);
            while (group.Count > 0)
            {
                WriteAsync(NextRound(group)).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>Takes those batches out of a group that share no id; who sends the same one at the same time is written one after the other.</summary>
    private static List<PendingAppend> NextRound(List<PendingAppend> group)
    {
        var ids = new HashSet<Guid>();
        var round = new List<PendingAppend>(group.Count);
        group.RemoveAll(pending =>
        {
            if (pending.Batch.Any(statement => ids.Contains(statement.Id)))
            {
                return false;
            }

            ids.UnionWith(pending.Batch.Select(statement => statement.Id));
            round.Add(pending);
            return true;
        });
        return round;
    }

    private async Task WriteAsync(List<PendingAppend> round)
    {
        var begun = LogMeter.Begin();
        try
        {
            var batches = new List<(PendingAppend, int)>(round.Count);
            foreach (var pending in round)
            {
                batches.Add((pending, await _origins.OfAsync(pending.Origin, CancellationToken.None)));
            }

            var work = new AppendRound(batches, _clock, _partitions);
            var added = await _database.WriteRepeatableAsync(work.RunAsync, CancellationToken.None);
            LogMeter.Committed(begun, added);
        }
#pragma warning disable CA1031 // Whatever went wrong, those who wait must hear it and the writer must live.
        catch (Exception error)
#pragma warning restore CA1031
        {
            var reason = error as StorageUnavailableException ?? new StorageUnavailableException("The log failed in an unexpected way.", error);
            round.ForEach(pending => pending.Fail(new StorageUnavailableException(reason.Message, reason.InnerException) { NoSpace = reason.NoSpace }));
            return;
        }

        _growth.Appended();
        round.ForEach(pending => pending.Complete());
    }
}
