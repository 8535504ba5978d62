using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Metrics;

/// <summary>One line and one measurement for each request: method, route template, status, time, sizes, and whose key it was. No query string, which holds actors,
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
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
            metrics.Answered(route, context.Request.Method, context.Response.StatusCode, took);
            if (logger.IsEnabled(LogLevel.Information))
            {
                logger.LogInformation(
                    "{Method} {Route} {Status} {Milliseconds} ms, {BytesIn} bytes in, {BytesOut} out, key {Key}",
                    LrsMetrics.MethodLabel(context.Request.Method), route, context.Response.StatusCode, Math.Round(took.TotalMilliseconds, 1),
                    context.Request.ContentLength ?? 0, context.Response.ContentLength, KeyOf(context));
            }
        }
    }

    private static string KeyOf(HttpContext context) =>
        context.Features.Get<Caller>()?.Credential.Key ?? (context.User.IsInRole(Policies.AdministratorRole) ? Administrator : "-");
}
