using BlendedLRS.Server.Security;
using BlendedLRS.Server.Statements;

namespace BlendedLRS.Server.Metrics;

/// <summary>One line and one measurement for each request: method, route template, status, time, sizes, the Statement asked for, and whose key it was. No query string, which holds actors,
/// no body and no raw path.</summary>
internal sealed class RequestLog(RequestDelegate next, LrsMetrics metrics, TimeProvider time, ILogger<RequestLog> logger)
{
    private const string NoRoute = "(none)";
    private const string Administrator = "administrator";

    /// <summary>Runs the request.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var took = time.GetElapsedTime(started);
            var status = context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted ? StatusCodes.Status499ClientClosedRequest : context.Response.StatusCode;
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
            metrics.Answered(route, context.Request.Method, status, took);
            if (logger.IsEnabled(LogLevel.Information))
            {
                logger.LogInformation(
                    "{Method} {Route} {Status} {Milliseconds} ms, {BytesIn} bytes in, {BytesOut} out, statement {Statement}, key {Key}",
                    LrsMetrics.MethodLabel(context.Request.Method), route, status, Math.Round(took.TotalMilliseconds, 1),
                    context.Request.ContentLength ?? 0, context.Response.ContentLength, StatementOf(context.Request), KeyOf(context));
            }
        }
    }

    // Only what is an id may come from a query.
    private static string StatementOf(HttpRequest request) =>
        request.QueryString.HasValue && Guid.TryParse(request.Query[StatementParameters.StatementId], out var id) ? id.ToString() : "-";

    private static string KeyOf(HttpContext context) =>
        context.Features.Get<Caller>()?.Credential.Key ?? (context.User.IsInRole(Policies.AdministratorRole) ? Administrator : "-");
}
