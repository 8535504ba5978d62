namespace BlendedLRS.Storage.Projections;

/// <summary>Which of the processes on one database keeps the projections at the head of the log: one at a time.
/// It spares work, it does not guard it: every projection takes a batch only at the place where it stands.</summary>
public interface IProjectorLease
{
    /// <summary>Whether this process holds the lease, taken now where it is free and renewed where it is held. To be called again within <see cref="Renewal"/>.</summary>
    /// <exception cref="StorageUnavailableException">Nobody knows who holds it.</exception>
    Task<bool> TryHoldAsync(CancellationToken cancellation);

    /// <summary>Lets go of it, so that another process need not wait for its end.</summary>
    Task ReleaseAsync(CancellationToken cancellation);

    /// <summary>Whether other processes may work on the same database; where none can, the lease is held for good.</summary>
    bool IsShared { get; }

    /// <summary>The longest time between two calls of a holder; it counts as the holder for twice as long at least.</summary>
    TimeSpan Renewal { get; }
}
