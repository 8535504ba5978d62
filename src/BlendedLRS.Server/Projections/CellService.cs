namespace BlendedLRS.Server.Projections;

/// <summary>Recomputes cells soon after facts have moved, and once a minute for months that end. A recomputation is followed by a pause of several times its own length,
/// so that counting never takes more than a small part of a core.</summary>
internal sealed class CellService(CellProjection cells, ProjectionStatus status, TimeProvider time, ILogger<CellService> logger) : BackgroundService
{
    private const int PauseFactor = 20;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MonthCheck = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var started = time.GetTimestamp();
            var shortest = await RecomputeAsync(stoppingToken) ? ShortestPause : FailurePause;
            var pause = time.GetElapsedTime(started) * PauseFactor;
            await Task.Delay(pause > shortest ? pause : shortest, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WaitForWorkAsync(stoppingToken);
        }
    }

    private async Task<bool> RecomputeAsync(CancellationToken stopping)
    {
        try
        {
            var position = status.Of(ProjectionStatus.Facts).Position;
            await cells.RecomputeAsync(position, stopping);
            status.Moved(ProjectionStatus.Cells, position);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception error)
        {
            status.Failed(ProjectionStatus.Cells, error.Message);
            logger.LogError(error, "The cells could not be computed; next try in {Pause}", FailurePause);
            return false;
        }
    }

    private async Task WaitForWorkAsync(CancellationToken stopping)
    {
        using var due = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var monthCheck = Task.Delay(MonthCheck, time, due.Token);
        var change = status.WaitForChangeAsync(ProjectionStatus.Facts, status.Of(ProjectionStatus.Cells).Position, due.Token);
        await Task.WhenAny(monthCheck, change);
        await due.CancelAsync();
    }
}
