using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>Keeps one projection at the head of the log for as long as the server runs; a failing store is tried again, ever more patiently.</summary>
internal sealed class ProjectionService(IProjection projection, IStatementLogReader log, ProjectionStatus status, TimeProvider time, ILogger logger) : BackgroundService
{
    private const int GatherFactor = 5;
    private const long MostIndexLag = 5_000;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = ShortestPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(() => pause = ShortestPause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                status.Failed(projection.Name, error.Message);
                logger.LogError(error, "The projection {Name} stands still; next try in {Pause}", projection.Name, pause);
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task FollowAsync(Action onProgress, CancellationToken stopping)
    {
        var position = await projection.PositionAsync(stopping);
        await ReportAsync(position, stopping);
        while (true)
        {
            await log.WaitForGrowthAsync(position, stopping);
            await GiveWayAsync(stopping);
            var started = time.GetTimestamp();
            position = await projection.AdvanceAsync(position, stopping);
            onProgress();
            if (await ReportAsync(position, stopping) == 0)
            {
                await GatherAsync(time.GetElapsedTime(started), stopping);
            }
        }
    }

    private async Task<long> ReportAsync(long position, CancellationToken stopping)
    {
        var behind = await log.CountAsync(position, await log.HeadAsync(stopping), ProjectionStatus.MostCounted, stopping);
        status.Moved(projection.Name, position, behind);
        return behind;
    }

    // Queries wait for the index, reports can wait: while the index is far behind, the others move on once in a while only.
    private async Task GiveWayAsync(CancellationToken stopping)
    {
        var started = time.GetTimestamp();
        while (projection.Name != ProjectionStatus.Index
            && await status.LagAsync(ProjectionStatus.Index, stopping) > MostIndexLag
            && time.GetElapsedTime(started) < LongestWay)
        {
            await Task.Delay(LongestGathering, time, stopping);
        }
    }

    // A batch of many costs little more than one of few, so what comes next is let gather for some times as long as the last took: soon enough for whoever waits,
    // and never more than a sixth of a core when statements come one by one.
    private Task GatherAsync(TimeSpan taken, CancellationToken stopping)
    {
        var pause = taken * GatherFactor;
        return Task.Delay(pause < LongestGathering ? pause : LongestGathering, time, stopping);
    }
}
