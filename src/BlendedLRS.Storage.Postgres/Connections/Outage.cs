namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>Since when the database has not answered. All requests of an outage share one patience, so that none that needs the database several times waits several times as long.</summary>
internal sealed class Outage(TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(400);

    private long _since;

    /// <summary>How long a request that begins now is tried again.</summary>
    public TimeSpan PatienceLeft
    {
        get
        {
            var since = Volatile.Read(ref _since);
            var left = since == 0 ? patience : patience - time.GetElapsedTime(since);
            return left > Least ? left : Least;
        }
    }

    /// <summary>The database answered.</summary>
    public void Ended()
    {
        if (Volatile.Read(ref _since) != 0)
        {
            Volatile.Write(ref _since, 0);
        }
    }

    /// <summary>The database did not answer.</summary>
    public void Goes() => Interlocked.CompareExchange(ref _since, time.GetTimestamp(), 0);
}
