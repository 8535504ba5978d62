namespace BlendedLRS.Server.Hosting;

/// <summary>Ends the process when the disk did not confirm a write: only a fresh start reads what is really there, and whoever supervises the process starts it again.</summary>
internal sealed class StopWithStore(StoreStopped stopped, IHostApplicationLifetime lifetime, ILogger<StopWithStore> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAny(stopped.Reason, Task.Delay(Timeout.Infinite, stoppingToken));
        if (stopped.Reason.IsCompleted)
        {
            logger.LogCritical(await stopped.Reason, "The store stopped; the process ends and must be started again");
            lifetime.StopApplication();
        }
    }
}
