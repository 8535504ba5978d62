using BlendedLRS.Storage;

namespace BlendedLRS.Server.Protocol;

/// <summary>The last line: whatever is thrown becomes an answer without a stack trace, and a log entry with one.</summary>
internal sealed class FailureBarrier(RequestDelegate next, ILogger<FailureBarrier> logger)
{
    /// <summary>Runs the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception error)
        {
            var problem = ProblemOf(error);
            if (context.Response.HasStarted)
            {
                // Half an answer must not look like a whole one.
                context.Abort();
                return;
            }

            await ProblemAnswer.WriteAsync(context, problem);
        }
    }

    private Problem ProblemOf(Exception error)
    {
        switch (error)
        {
            case StorageUnavailableException { NoSpace: true }:
                logger.LogError(error, "The store has no room left");
                return new Problem(Fault.NoSpace, "", "The store has no room left; nothing can be written until there is.");
            case StorageUnavailableException:
                logger.LogError(error, "The store does not answer");
                return new Problem(Fault.Unavailable, "", "The store does not answer; try again. Statements sent again with the same ids are stored once.");
            case BadHttpRequestException bad:
                return new Problem(FaultTable.FaultOf(bad.StatusCode), "", "The request could not be read: " + bad.Message);
            default:
                logger.LogError(error, "Unexpected failure");
                return new Problem(Fault.Defect, "", "The server failed unexpectedly; its log says more.");
        }
    }
}
