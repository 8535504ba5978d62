using System.Text.Json.Nodes;
using BlendedLRS.Server.Metrics;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Scim;

/// <summary>Writes answers of SCIM.</summary>
internal static class ScimAnswer
{
    /// <summary>Answers with a resource or a list.</summary>
    public static Task WriteAsync(HttpContext context, int status, JsonNode body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ScimNames.MediaType;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    /// <summary>Answers with an error.</summary>
    public static Task WriteAsync(HttpContext context, ScimError error)
    {
        var fault = FaultTable.FaultOf(error.Status);
        context.RequestServices.GetService<LrsMetrics>()?.Refused(new Problem(fault, "", error.Detail));
        context.Response.StatusCode = error.Status;
        context.Response.ContentType = ScimNames.MediaType;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(error.ToUtf8(), context.RequestAborted).AsTask();
    }
}
