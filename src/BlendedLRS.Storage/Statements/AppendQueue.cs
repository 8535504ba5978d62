namespace BlendedLRS.Storage.Statements;

/// <summary>Where batches wait while the writer is busy: what has gathered by then shares the next commit.</summary>
internal sealed class AppendQueue
{
    private const int MostStatements = 10_000;
    private const long MostBytes = 16 * 1024 * 1024;

    // A plain object, because Monitor.Wait and Pulse need one.
    private readonly object _gate = new();
    private readonly Queue<PendingAppend> _waiting = new();
    private StorageUnavailableException? _closed;

    /// <summary>Adds a batch.</summary>
    /// <exception cref="StorageUnavailableException">The queue is closed.</exception>
    public void Add(PendingAppend pending)
    {
        lock (_gate)
        {
            if (_closed is not null)
            {
                throw new StorageUnavailableException(_closed.Message, _closed.InnerException);
            }

            _waiting.Enqueue(pending);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes no more batches, for this reason; those inside are still given out.</summary>
    public void Close(StorageUnavailableException reason)
    {
        lock (_gate)
        {
            _closed ??= reason;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Waits for batches and moves what may share one commit into the group.</summary>
    /// <returns>False when the queue is closed and empty.</returns>
    public bool Take(List<PendingAppend> group)
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed is not null)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }

            var statements = 0;
            var bytes = 0L;
            while (_waiting.TryPeek(out var next) && (group.Count == 0 || (statements + next.Batch.Count <= MostStatements && bytes + next.Size <= MostBytes)))
            {
                group.Add(_waiting.Dequeue());
                statements += next.Batch.Count;
                bytes += next.Size;
            }

            return true;
        }
    }
}
