using BlendedLRS.Server.Projections;

namespace BlendedLRS.Server.Resolution;

/// <summary>Resolves soon after facts have moved. Each part of the work is followed by a pause, so that it never takes more than half a core, and a sixth when little waits.</summary>
internal sealed class ResolutionService(ResolutionProjection resolution, Projector projector, ProjectionStatus status, TimeProvider time, ILogger<ResolutionService> logger)
    : ProjectedService(ProjectionStatus.Resolution, projector, status, time, logger)
{
    private const int PauseFactor = 5;

    // Facts that come in thousands concern the same people again and again: they are resolved when all are there, or after this time.
    private const long FewFacts = 2_000;

    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    // Roster and catalogue change without a word.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly ProjectionStatus _status = status;
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task LeadAsync(CancellationToken end)
    {
        await resolution.BeginAsync(end);
        while (true)
        {
            await GiveWayAsync(end);
            var facts = _status.Of(ProjectionStatus.Facts).Position;
            var started = _time.GetTimestamp();
            var more = await resolution.StepAsync(end);
            Report(resolution.Position, behind: 0);
            var pause = _time.GetElapsedTime(started) * (more ? 1 : PauseFactor);
            await Task.Delay(TimeSpan.FromTicks(Math.Clamp(pause.Ticks, ShortestPause.Ticks, LongestPause.Ticks)), _time, end);
            if (!more)
            {
                await WaitForWorkAsync(facts, end);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task<long> PositionAsync(CancellationToken cancellation) => resolution.StoredPositionAsync(cancellation);

    /// <inheritdoc/>
    protected override Task<long> BehindAsync(long position, CancellationToken cancellation) => Task.FromResult(0L);

    private async Task GiveWayAsync(CancellationToken end)
    {
        var started = _time.GetTimestamp();
        while (_status.Of(ProjectionStatus.Facts).Behind > FewFacts && _time.GetElapsedTime(started) < LongestWay)
        {
            await Task.Delay(LongestPause, _time, end);
        }
    }

    private async Task WaitForWorkAsync(long facts, CancellationToken end)
    {
        using var due = CancellationTokenSource.CreateLinkedTokenSource(end);
        await Task.WhenAny(Task.Delay(Look, _time, due.Token), _status.WaitForChangeAsync(ProjectionStatus.Facts, facts, due.Token));
        await due.CancelAsync();
        end.ThrowIfCancellationRequested();
    }
}
