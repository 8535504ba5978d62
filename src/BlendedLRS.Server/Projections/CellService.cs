using BlendedLRS.Server.Resolution;

namespace BlendedLRS.Server.Projections;

/// <summary>Recomputes cells soon after what facts come to has moved, and once a minute for months that end. A recomputation is followed by a pause of several times its own length,
/// so that counting never takes more than a small part of a core.</summary>
internal sealed class CellService(CellProjection cells, ResolutionProjection resolution, Projector projector, ProjectionStatus status, TimeProvider time, ILogger<CellService> logger)
    : ProjectedService(ProjectionStatus.Cells, projector, status, time, logger)
{
    private const int PauseFactor = 20;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    // One slow recomputation, as the first after a start may be, does not keep the next one waiting for long.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan MonthCheck = TimeSpan.FromMinutes(1);

    private readonly ProjectionStatus _status = status;
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task LeadAsync(CancellationToken end)
    {
        while (true)
        {
            var started = _time.GetTimestamp();
            var position = _status.Of(ProjectionStatus.Resolution).Position;
            var done = await cells.RecomputeAsync(position, end);
            if (done)
            {
                Report(position, behind: 0);
            }

            var pause = _time.GetElapsedTime(started) * PauseFactor;
            await Task.Delay(TimeSpan.FromTicks(Math.Clamp(pause.Ticks, ShortestPause.Ticks, LongestPause.Ticks)), _time, end);
            if (done)
            {
                await WaitForWorkAsync(position, end);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task<long> PositionAsync(CancellationToken cancellation) => cells.PositionAsync(cancellation);

    /// <inheritdoc/>
    protected override Task<long> BehindAsync(long position, CancellationToken cancellation) => Task.FromResult(0L);

    private async Task WaitForWorkAsync(long position, CancellationToken end)
    {
        using var due = CancellationTokenSource.CreateLinkedTokenSource(end);
        var monthCheck = Task.Delay(MonthCheck, _time, due.Token);
        var change = _status.WaitForChangeAsync(ProjectionStatus.Resolution, position, due.Token);
        await Task.WhenAny(monthCheck, change, resolution.NextRound);
        await due.CancelAsync();
        end.ThrowIfCancellationRequested();
    }
}
