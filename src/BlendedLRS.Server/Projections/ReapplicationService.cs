namespace BlendedLRS.Server.Projections;

/// <summary>Re-applies the rules on the one server that builds the projections, whenever others are in force than those that made the facts.</summary>
internal sealed class ReapplicationService(
    Reapplication reapplication, Projector projector, ProjectionStatus status, TimeProvider time, ILogger<ReapplicationService> logger)
    : LeadingService(Look, projector, status, time, logger)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    protected override Task<bool> StepAsync(CancellationToken end) => reapplication.StepAsync(end);
}
