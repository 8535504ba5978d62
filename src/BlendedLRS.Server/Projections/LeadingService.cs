namespace BlendedLRS.Server.Projections;

/// <summary>Work in steps that one server of a database does: the one that builds the projections. A step that fails is tried again, ever more patiently.</summary>
/// <param name="look">The pause after a step that found nothing to do.</param>
/// <param name="projector">Tells whether it is this server's turn.</param>
/// <param name="status">How far the index is.</param>
/// <param name="time">Measures the pauses.</param>
/// <param name="logger">Told of failures.</param>
internal abstract class LeadingService(TimeSpan look, Projector projector, ProjectionStatus status, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Patience _patience = new(look);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var duty = projector.Duty;
            using var end = CancellationTokenSource.CreateLinkedTokenSource(duty.End, stoppingToken);
            try
            {
                var more = duty.Leads && await StepAsync(end.Token);
                _patience.Worked();

                // Queries wait for the index; this can wait.
                if (!more || status.Of(ProjectionStatus.Index).Behind > ProjectionStatus.MostIndexLag)
                {
                    await Task.Delay(look, time, end.Token);
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

    /// <summary>One step of the work.</summary>
    /// <returns>Whether there is more to do at once.</returns>
    protected abstract Task<bool> StepAsync(CancellationToken end);

    private async Task PauseAsync(Exception error, CancellationToken stopping)
    {
        if (_patience.Failed())
        {
            logger.LogError(error, "{Work} stands still after {Failures} failures; next try in {Pause}", GetType().Name, _patience.Failures, _patience.Pause);
        }

        await _patience.WaitAsync(LongestPause, time, stopping);
    }
}
