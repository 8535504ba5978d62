namespace BlendedLRS.Server.Projections;

/// <summary>Re-applies the rules on the one server that builds the projections, whenever others are in force than those that made the facts.</summary>
internal sealed class ReapplicationService(
    Reapplication reapplication, Projector projector, ProjectionStatus status, TimeProvider time, ILogger<ReapplicationService> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Patience _patience = new(Look);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var duty = projector.Duty;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(duty.End, stoppingToken);
            try
            {
                var more = duty.Leads && await reapplication.StepAsync(end.Token);
                _patience.Worked();

                // Queries wait for the index; this can wait.
                if (!more || status.Of(ProjectionStatus.Index).Behind > ProjectionStatus.MostIndexLag)
                {
                    await Task.Delay(Look, time, end.Token);
                }
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // Stopped, or another server's turn.
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                // A host that could not start takes the store away at once.
            }
            catch (Exception error)
            {
                await PauseAsync(error, stoppingToken);
            }
        }
    }

    private async Task PauseAsync(Exception error, CancellationToken stopping)
    {
        if (_patience.Failed())
        {
            logger.LogError(error, "The rules cannot be re-applied after {Failures} failures; next try in {Pause}", _patience.Failures, _patience.Pause);
        }

        await _patience.WaitAsync(LongestPause, time, stopping);
    }
}
