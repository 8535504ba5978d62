namespace BlendedLRS.Server.Security;

/// <summary>Failed logins of the last minute by pair of name and address, in bounded memory. Whoever is refused stays so until the minute is over: room is made by
/// forgetting those who are not.</summary>
internal sealed class FailureTable(int limit, TimeProvider time)
{
    /// <summary>Most pairs that are remembered; each takes a few dozen bytes, however long the name that was sent.</summary>
    internal const int MostKept = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, (long Since, int Count)> _failures = [];
    private long? _fullSince;
    private int _kept;

    /// <summary>How many pairs are remembered.</summary>
    public int Kept => Volatile.Read(ref _kept);

    /// <summary>How long a pair is refused; null when it is not.</summary>
    public TimeSpan? RefusedFor(UInt128 pair)
    {
        lock (_lock)
        {
            var isRefused = _failures.TryGetValue(pair, out var failure) && failure.Count >= limit && !IsOver(failure.Since);
            return isRefused ? Window - time.GetElapsedTime(failure.Since) : null;
        }
    }

    /// <summary>Counts a failure.</summary>
    public void Add(UInt128 pair)
    {
        lock (_lock)
        {
            var isNew = !_failures.TryGetValue(pair, out var failure);

            // Not counted when all others are refused: who has ten thousand networks gains nothing by one more, and an owner at a new address must not be locked out by them.
            if (isNew && !HasRoom())
            {
                return;
            }

            if (isNew || IsOver(failure.Since))
            {
                failure = (time.GetTimestamp(), 0);
            }

            _failures[pair] = failure with { Count = failure.Count + 1 };
            Volatile.Write(ref _kept, _failures.Count);
        }
    }

    /// <summary>Forgets a pair.</summary>
    public void Forget(UInt128 pair)
    {
        lock (_lock)
        {
            _failures.Remove(pair);
            Volatile.Write(ref _kept, _failures.Count);
        }
    }

    private bool IsOver(long since) => time.GetElapsedTime(since) >= Window;

    private bool HasRoom()
    {
        if (_failures.Count < MostKept)
        {
            return true;
        }

        if (_fullSince is { } since && time.GetElapsedTime(since) < BetweenSweeps)
        {
            return false;
        }

        Remove(failure => IsOver(failure.Since));
        if (_failures.Count >= MostKept)
        {
            Remove(failure => failure.Count < limit);
        }

        _fullSince = _failures.Count < MostKept ? null : time.GetTimestamp();
        return _fullSince is null;
    }

    private void Remove(Func<(long Since, int Count), bool> which)
    {
        foreach (var (pair, failure) in _failures)
        {
            if (which(failure))
            {
                _failures.Remove(pair);
            }
        }
    }
}
