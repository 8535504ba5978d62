using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Health;

/// <summary>For whoever watches the server: is the process alive, and can it do its work.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps them.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous().WithSummary("Is the process alive?").WithTags("Health");
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().WithSummary("Can it do its work?").WithTags("Health");
        return app;
    }

    private static async Task ReadyAsync(HttpContext context, IStatementLogReader log, ProjectionStatus status)
    {
        var wrong = await WrongAsync(log, status, context.RequestAborted);
        if (wrong is null)
        {
            await context.Response.WriteAsync("ready", context.RequestAborted);
            return;
        }

        await ProblemAnswer.WriteAsync(context, new Problem(Fault.Unavailable, "", wrong));
    }

    private static async Task<string?> WrongAsync(IStatementLogReader log, ProjectionStatus status, CancellationToken cancellation)
    {
        try
        {
            await log.HeadAsync(cancellation);
        }
        catch (StorageUnavailableException)
        {
            return "The store does not answer.";
        }

        var still = status.All.FirstOrDefault(state => state.Failure is not null);
        return still is null ? null : $"The projection {still.Name} stands still; the log of the server says why.";
    }
}
