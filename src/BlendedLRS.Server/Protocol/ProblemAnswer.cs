using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Server.Metrics;

namespace BlendedLRS.Server.Protocol;

/// <summary>Writes a failure: plain text with requirement and pointer on xAPI endpoints, problem+json (RFC 9457) on our own.</summary>
internal static class ProblemAnswer
{
    private const string RetryAfterSeconds = "5";

    private static readonly JsonSerializerOptions WithoutNulls = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Answers with a failure.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.RequestServices.GetService<LrsMetrics>()?.Refused(problem);
        var response = context.Response;
        response.StatusCode = FaultTable.StatusOf(problem.Fault);
        response.Headers.CacheControl = "no-store";
        if (problem.Fault is Fault.Unavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }

        var isXapi = XapiPath.IsXapi(context.Request.Path);
        var body = isXapi ? Text(problem) : Json(problem);
        response.ContentType = isXapi ? "text/plain; charset=utf-8" : "application/problem+json";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static byte[] Text(Problem problem)
    {
        var text = new StringBuilder(problem.Refusal.Reason).Append('\n');
        if (problem.Refusal.Requirement.Length > 0)
        {
            text.Append("Requirement: xAPI ").Append(problem.Refusal.Requirement).Append('\n');
        }

        if (problem.Refusal.Pointer.Length > 0)
        {
            text.Append("Pointer: ").Append(problem.Refusal.Pointer).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Json(Problem problem) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            type = "about:blank",
            title = FaultTable.TitleOf(problem.Fault),
            status = FaultTable.StatusOf(problem.Fault),
            detail = problem.Refusal.Reason,
            pointer = problem.Refusal.Pointer.Length > 0 ? problem.Refusal.Pointer : null,
        },
        WithoutNulls);
}
