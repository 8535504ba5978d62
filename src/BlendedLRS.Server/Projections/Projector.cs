using System.Numerics;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Projections;

namespace BlendedLRS.Server.Projections;

/// <summary>Keeps the lease of the one server that builds the projections, or tries to get it: the only place that knows whether that is this server.
/// To be started before those who ask.</summary>
internal sealed class Projector(IProjectorLease lease, TimeProvider time, ILogger<Projector> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private CancellationTokenSource _end = new();
    private ProjectorDuty? _duty;
    private uint _failures;

    /// <summary>What this server does now.</summary>
    public ProjectorDuty Duty
    {
        get
        {
            lock (_lock)
            {
                if (_end.IsCancellationRequested)
                {
                    // Not renewed in time: until the lease is asked again, nothing is certain.
                    _end = new CancellationTokenSource();
                    _duty = null;
                }

                return _duty ??= new ProjectorDuty(Leads: false, _end.Token);
            }
        }
    }

    /// <summary>Whether other servers may work on the same database.</summary>
    public bool IsShared => lease.IsShared;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var led = Duty.Leads;
        Become(leads: false);
        if (!led)
        {
            return;
        }

        try
        {
            await lease.ReleaseAsync(cancellationToken);
        }
        catch (StorageUnavailableException error)
        {
            logger.LogInformation("The lease of the projector could not be given back and runs out by itself: {Reason}", error.Message);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _end.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (lease.IsShared && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Duty.Leads ? lease.Renewal : Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            Become(await lease.TryHoldAsync(stopping));
            _failures = 0;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The stop gives the lease back.
        }
        catch (StorageUnavailableException error)
        {
            Become(leads: false);
            if (BitOperations.IsPow2(++_failures))
            {
                logger.LogWarning("Nobody knows which server keeps the projections up to date: {Reason}", error.Message);
            }
        }
    }

    private void Become(bool leads)
    {
        CancellationTokenSource? over = null;
        lock (_lock)
        {
            if (Duty.Leads != leads)
            {
                (over, _end) = (_end, new CancellationTokenSource());
                _duty = new ProjectorDuty(leads, _end.Token);
            }

            if (leads && lease.IsShared)
            {
                // A server that was held up for longer no longer knows whether it is the holder.
                _end.CancelAfter(lease.Renewal * 2);
            }
        }

        if (over is null)
        {
            return;
        }

        if (lease.IsShared)
        {
            logger.LogInformation("The projections are kept up to date by {Server}", leads ? "this server" : "another server");
        }

        over.Cancel();
        over.Dispose();
    }
}
