using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Server.Metrics;
using BlendedLRS.Server.Scim;

namespace BlendedLRS.Server.Protocol;

/// <summary>Writes a failure: plain text with requirement and pointer on xAPI endpoints, SCIM's own form on its endpoints, problem+json (RFC 9457) on our own.</summary>
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

        var (body, type) = context.Request.Path switch
        {
            var path when XapiPath.IsXapi(path) => (Text(problem), "text/plain; charset=utf-8"),
            var path when ScimNames.IsScim(path) => (new ScimError(response.StatusCode, null, problem.Refusal.Reason).ToUtf8(), ScimNames.MediaType),
            _ => (Json(problem), "application/problem+json"),
        };
        response.ContentType = type;
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
