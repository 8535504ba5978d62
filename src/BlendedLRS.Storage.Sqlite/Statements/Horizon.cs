namespace BlendedLRS.Storage.Sqlite.Statements;

/// <summary>Hands out <c>stored</c> moments and says up to which moment a reader has seen everything: both under one lock, so that a moment
/// promised to a reader lies before every statement that comes later, whatever the clock does. Moments are ticks of 100 ns, UTC.</summary>
internal sealed class Horizon(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly RecentCommits _recent = new();
    private TaskCompletionSource _growth = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _head;
    private long _promised;
    private bool _unsettled;

    /// <summary>The last place that is durable.</summary>
    public long Head => Volatile.Read(ref _head);

    /// <summary>Takes up what the log holds.</summary>
    /// <param name="head">Its last place.</param>
    /// <param name="promised">The later one of its last <c>stored</c> and the last promise that was kept.</param>
    public void Start(long head, long promised)
    {
        lock (_gate)
        {
            _head = head;
            _promised = promised;
        }
    }

    /// <summary>Begins a commit: from here to its end no promise reaches the moments it uses.</summary>
    /// <returns>The moment of its first statement; the others follow tick by tick.</returns>
    public long BeginCommit()
    {
        lock (_gate)
        {
            var first = Math.Max(clock.GetUtcNow().UtcTicks, _promised + 1);
            _promised = first - 1;
            _unsettled = true;
            return first;
        }
    }

    /// <summary>The commit is durable. After one that failed this is never called, and the horizon stays before it until the next one is durable:
    /// a failed commit may still come to light when the process starts anew.</summary>
    /// <param name="firstStored">What <see cref="BeginCommit"/> gave.</param>
    /// <param name="count">How many statements it added.</param>
    public void EndCommit(long firstStored, int count)
    {
        TaskCompletionSource? grown = null;
        lock (_gate)
        {
            _unsettled = false;
            if (count > 0)
            {
                _recent.Add(_head + 1, firstStored);
                _promised = firstStored + count - 1;
                Volatile.Write(ref _head, _head + count);
                grown = _growth;
                _growth = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        grown?.SetResult();
    }

    /// <summary>The moment up to which a reader at a place has seen everything.</summary>
    /// <returns>Null when the place lies too far back to be known here: the log itself must be asked.</returns>
    public long? ConsistentThrough(long position)
    {
        lock (_gate)
        {
            if (position < _head)
            {
                return _recent.StoredAt(position + 1) - 1;
            }

            if (!_unsettled)
            {
                _promised = Math.Max(_promised, clock.GetUtcNow().UtcTicks);
            }

            return _promised;
        }
    }

    /// <summary>The latest moment that was promised or used.</summary>
    public long LastPromise()
    {
        lock (_gate)
        {
            return _promised;
        }
    }

    /// <summary>Completes when the log has grown past a place.</summary>
    public Task GrowthPast(long sequence)
    {
        lock (_gate)
        {
            return _head > sequence ? Task.CompletedTask : _growth.Task;
        }
    }
}
