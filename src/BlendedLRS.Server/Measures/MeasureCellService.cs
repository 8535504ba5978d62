using BlendedLRS.Server.Projections;

namespace BlendedLRS.Server.Measures;

/// <summary>Publishes cells of measures when they are due, on the one server that builds the projections.</summary>
internal sealed class MeasureCellService(MeasureCells cells, Projector projector, ProjectionStatus status, TimeProvider time, ILogger<MeasureCellService> logger)
    : LeadingService(Look, projector, status, time, logger)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task<bool> StepAsync(CancellationToken end)
    {
        await cells.RunAsync(end);
        return false;
    }
}
