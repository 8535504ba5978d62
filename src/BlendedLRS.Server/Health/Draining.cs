using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Health;

/// <summary>The way to a stop: first readiness turns and connections end with their next answer, then no more are taken, then requests under way finish.</summary>
internal sealed class Draining(HealthOptions options, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    /// <summary>Whether the server was told to stop.</summary>
    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(TimeSpan.FromSeconds(options.DrainSeconds), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Ends a connection with its answer while draining, so that the client opens its next one elsewhere.</summary>
    public Task CloseAsync(HttpContext context, RequestDelegate next)
    {
        if (HasBegun && HttpProtocol.IsHttp11(context.Request.Protocol))
        {
            context.Response.Headers.Connection = "close";
        }

        return next(context);
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
