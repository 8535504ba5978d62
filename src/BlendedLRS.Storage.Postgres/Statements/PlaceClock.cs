namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Places are moments: ticks of 100 ns since 2000-01-01, UTC. They are the database's own, so that the clocks of the servers do not matter, except where a clock is given that is not the system's.</summary>
internal sealed class PlaceClock(TimeProvider clock)
{
    private static readonly long Epoch = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>The moment to give to the database; null to have it take its own.</summary>
    public long? Given => clock == TimeProvider.System ? null : Now;

    /// <summary>This process's idea of now, for everything that need not be exact.</summary>
    public long Now => PlaceOf(clock.GetUtcNow());

    /// <summary>The place that belongs to a moment.</summary>
    public static long PlaceOf(DateTimeOffset moment) => moment.UtcTicks - Epoch;

    /// <summary>The moment that a place is.</summary>
    public static DateTimeOffset MomentOf(long place) => new(place + Epoch, TimeSpan.Zero);
}
