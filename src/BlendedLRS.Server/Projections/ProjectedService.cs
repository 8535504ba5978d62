using BlendedLRS.Storage;

namespace BlendedLRS.Server.Projections;

/// <summary>Keeps what this server knows of one projection up to date: builds it while this server is the projector, else looks where another has brought it,
/// so that whoever waits for it is served alike on every server. A failing store is tried again and again; a defect ever more patiently.</summary>
internal abstract class ProjectedService(string name, Projector projector, ProjectionStatus status, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>A store that comes back is noticed within a second.</summary>
    private static readonly TimeSpan LongestPauseOfStore = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Between two looks while somebody waits.</summary>
    private static readonly TimeSpan ShortLook = TimeSpan.FromMilliseconds(25);

    /// <summary>Between two looks while nobody does: consistent-through is at most so much older than it could be.</summary>
    private static readonly TimeSpan LongLook = TimeSpan.FromMilliseconds(250);

    private readonly Patience _patience = new(ShortestPause);

    /// <summary>What the projection is called.</summary>
    protected string Name => name;

    /// <summary>Whether another server may work on the same database.</summary>
    protected bool IsShared => projector.IsShared;

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var duty = projector.Duty;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(duty.End, stoppingToken);
            try
            {
                await (duty.Leads ? LeadAsync(end.Token) : FollowAsync(end.Token));
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // Stopped, or another server's turn.
            }
            catch (Exception error)
            {
                await PauseAsync(error, stoppingToken);
            }
        }
    }

    /// <summary>Builds the projection until the end of the duty, and reports.</summary>
    protected abstract Task LeadAsync(CancellationToken end);

    /// <summary>Where the projection stands in the store.</summary>
    protected abstract Task<long> PositionAsync(CancellationToken cancellation);

    /// <summary>How many Statements lie behind a place.</summary>
    protected abstract Task<long> BehindAsync(long position, CancellationToken cancellation);

    /// <summary>Tells where the projection stands, to be called whenever something was done.</summary>
    protected void Report(long position, long behind)
    {
        _patience.Worked();
        status.Moved(name, position, behind);
    }

    private async Task FollowAsync(CancellationToken end)
    {
        var (counted, behind) = (0L, 0L);
        while (true)
        {
            var position = await PositionAsync(end);
            if (counted == 0 || time.GetElapsedTime(counted) >= LongLook)
            {
                behind = await BehindAsync(position, end);
                counted = time.GetTimestamp();
            }

            Report(position, behind);
            await Task.Delay(ShortLook, time, end);
            await status.WaitForNeedAsync(name, LongLook, time, end);
        }
    }

    private async Task PauseAsync(Exception error, CancellationToken stopping)
    {
        status.Failed(name, error.Message);
        if (_patience.Failed())
        {
            logger.LogError(error, "The projection {Name} stands still after {Failures} failures; next try in {Pause}", name, _patience.Failures, _patience.Pause);
        }

        await _patience.WaitAsync(error is StorageUnavailableException ? LongestPauseOfStore : LongestPause, time, stopping);
    }
}
