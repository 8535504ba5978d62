using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Health;

/// <summary>The way to a stop: first readiness turns and connections end with their next answer, then no more are taken, then requests under way finish.</summary>
internal sealed class Draining(HealthOptions options, Door door, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    // Whoever has just come in says what he wants within this time; his connection then ends with its answer.
    private static readonly TimeSpan FirstRequest = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether the server was told to stop.</summary>
    public bool HasBegun => lifetime.ApplicationStopping.IsCancellationRequested;

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (options.DrainSeconds == 0)
        {
            return;
        }

        await Task.Delay(TimeSpan.FromSeconds(options.DrainSeconds), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        door.Shut();
        await Task.Delay(FirstRequest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

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
