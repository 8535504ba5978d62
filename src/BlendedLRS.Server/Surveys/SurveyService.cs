using BlendedLRS.Server.Projections;

namespace BlendedLRS.Server.Surveys;

/// <summary>Takes answers out of the log and closes waves that are over, on the one server that builds the projections.</summary>
internal sealed class SurveyService(
    SurveyIntake intake, WaveClosing closing, Projector projector, ProjectionStatus status, TimeProvider time, ILogger<SurveyService> logger)
    : LeadingService(Look, projector, status, time, logger)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task<bool> StepAsync(CancellationToken end)
    {
        var pending = await closing.PendingAsync(end);
        if (await intake.StepAsync(pending, end))
        {
            return true;
        }

        await closing.StepAsync(pending, end);
        return false;
    }
}
