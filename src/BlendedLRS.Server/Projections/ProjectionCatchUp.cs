using BlendedLRS.Server.Resolution;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>Brings every projection to the head of the log in one go, for verbs that end: import and rebuild.</summary>
internal sealed class ProjectionCatchUp(IEnumerable<IProjection> projections, Reapplication reapplication, ResolutionProjection resolution, CellProjection cells, IStatementLogReader log)
{
    /// <summary>Drops everything that is projected.</summary>
    public async Task ResetAsync(CancellationToken cancellation)
    {
        foreach (var projection in projections)
        {
            await projection.ResetAsync(cancellation);
        }

        await resolution.ResetAsync(cancellation);
        await cells.ResetAsync(cancellation);
    }

    /// <summary>Builds what is missing.</summary>
    /// <param name="report">Told the projection's name, how far it is and how far it has to go.</param>
    /// <param name="cancellation">Stops between two batches; the next run goes on from there.</param>
    public async Task RunAsync(Action<string, long, long> report, CancellationToken cancellation)
    {
        var head = await log.HeadAsync(cancellation);
        await Task.WhenAll(projections.Select(projection => Task.Run(() => AdvanceAsync(projection, head, report, cancellation), cancellation)));
        while (await reapplication.StepAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        await resolution.BeginAsync(cancellation);
        while (await resolution.StepAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        report(ProjectionStatus.Resolution, 1, 1);
        await cells.RecomputeAsync(resolution.Position, cancellation);
        report(ProjectionStatus.Cells, 1, 1);
    }

    private async Task AdvanceAsync(IProjection projection, long head, Action<string, long, long> report, CancellationToken cancellation)
    {
        var position = await projection.PositionAsync(cancellation);
        var due = await log.CountAsync(position, head, long.MaxValue, cancellation);
        var done = 0L;
        while (position < head)
        {
            cancellation.ThrowIfCancellationRequested();
            var reached = await projection.AdvanceAsync(position, cancellation);
            if (reached == position)
            {
                // Others are still writing before the head.
                await log.WaitForGrowthAsync(position, cancellation);
                continue;
            }

            done += await log.CountAsync(position, reached, long.MaxValue, cancellation);
            position = reached;
            report(projection.Name, done, due);
        }
    }
}
