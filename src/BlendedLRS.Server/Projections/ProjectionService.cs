using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>Keeps one projection at the head of the log for as long as the server runs.</summary>
internal sealed class ProjectionService(
    IProjection projection, IStatementLogReader log, Projector projector, ProjectionStatus status, TimeProvider time, ILogger logger)
    : ProjectedService(projection.Name, projector, status, time, logger)
{
    private const int GatherFactor = 5;

    private static readonly TimeSpan LongestGathering = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(2);

    // Another process may have dropped the projection (rebuild).
    private static readonly TimeSpan LongestTrust = TimeSpan.FromSeconds(1);

    private readonly ProjectionStatus _status = status;
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task LeadAsync(CancellationToken end)
    {
        var position = await projection.PositionAsync(end);
        await ReportAsync(position, end);
        while (true)
        {
            if (!await GrowsAsync(position, end))
            {
                position = await projection.PositionAsync(end);
                await ReportAsync(position, end);
                continue;
            }

            await GiveWayAsync(end);
            end.ThrowIfCancellationRequested();
            var started = _time.GetTimestamp();
            position = await projection.AdvanceAsync(position, end);
            if (await ReportAsync(position, end) == 0)
            {
                await GatherAsync(_time.GetElapsedTime(started), end);
            }
        }
    }

    /// <inheritdoc/>
    protected override Task<long> PositionAsync(CancellationToken cancellation) => projection.PositionAsync(cancellation);

    /// <inheritdoc/>
    protected override async Task<long> BehindAsync(long position, CancellationToken cancellation) =>
        await log.CountAsync(position, await log.HeadAsync(cancellation), ProjectionStatus.MostCounted, cancellation);

    private async Task<long> ReportAsync(long position, CancellationToken end)
    {
        var behind = await BehindAsync(position, end);
        Report(position, behind);
        return behind;
    }

    // Whether the log holds more than the projection; false when that has not been so for a while, to look where the projection really stands.
    private async Task<bool> GrowsAsync(long position, CancellationToken end)
    {
        if (!IsShared)
        {
            await log.WaitForGrowthAsync(position, end);
            return true;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(end);
        var growth = log.WaitForGrowthAsync(position, over.Token);
        var first = await Task.WhenAny(growth, Task.Delay(LongestTrust, _time, over.Token));
        await over.CancelAsync();
        end.ThrowIfCancellationRequested();
        if (first == growth)
        {
            await growth;
            return true;
        }

        await growth.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return false;
    }

    // Queries wait for the index, reports can wait: while the index is far behind, the others move on once in a while only.
    private async Task GiveWayAsync(CancellationToken end)
    {
        var started = _time.GetTimestamp();
        while (projection.Name != ProjectionStatus.Index
            && await _status.LagAsync(ProjectionStatus.Index, end) > ProjectionStatus.MostIndexLag
            && _time.GetElapsedTime(started) < LongestWay)
        {
            await Task.Delay(LongestGathering, _time, end);
        }
    }

    // A batch of many costs little more than one of few, so what comes next is let gather for some times as long as the last took: soon enough for whoever waits,
    // and never more than a sixth of a core when statements come one by one.
    private Task GatherAsync(TimeSpan taken, CancellationToken end)
    {
        var pause = taken * GatherFactor;
        return Task.Delay(pause < LongestGathering ? pause : LongestGathering, _time, end);
    }
}
