using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Protocol;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Scim;

/// <summary>Reads the body of a request of SCIM.</summary>
internal static class ScimBody
{
    private const int LongestBody = 1024 * 1024;

    private static readonly string[] Types = [ScimNames.MediaType, "application/json"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The body as an object.</summary>
    public static async Task<(JsonObject? Body, ScimError? Error)> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            return (null, new ScimError(StatusCodes.Status415UnsupportedMediaType, null, $"Send Content-Type: {ScimNames.MediaType} or application/json."));
        }

        var (bytes, problem) = await RequestBody.ReadAsync(context.Request, LongestBody, context.RequestAborted);
        if (problem is not null)
        {
            return (null, new ScimError(FaultTable.StatusOf(problem.Fault), null, problem.Fault is Fault.TooLarge ? $"The body has at most {LongestBody} bytes." : problem.Refusal.Reason));
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object && IsText(document.RootElement)
                ? (JsonNode.Parse(bytes.Span) as JsonObject, null)
                : (null, ScimError.Syntax("The body is not a JSON object."));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return (null, ScimError.Syntax("The body is not JSON, names something twice, or holds half a character."));
        }
    }

    // Texts are read here once, so that what cannot be read is not met later.
    private static bool IsText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(property => property.Name.Length >= 0 && IsText(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsText),
        JsonValueKind.String => value.GetString() is not null,
        _ => true,
    };
}
