using BlendedLRS.Storage.Projections;

namespace BlendedLRS.Storage.Sqlite;

/// <summary>The data directory belongs to one process, so that one projects.</summary>
internal sealed class OnlyProcess : IProjectorLease
{
    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public TimeSpan Renewal => Timeout.InfiniteTimeSpan;

    /// <inheritdoc/>
    public Task<bool> TryHoldAsync(CancellationToken cancellation) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task ReleaseAsync(CancellationToken cancellation) => Task.CompletedTask;
}
