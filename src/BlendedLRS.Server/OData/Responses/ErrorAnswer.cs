using System.Text.Encodings.Web;
using System.Text.Json;

namespace BlendedLRS.Server.OData.Responses;

/// <summary>Writes errors in OData's shape (JSON Format 4.0, 19).</summary>
internal static class ErrorAnswer
{
    /// <summary>Writes an error.</summary>
    public static async Task WriteAsync(HttpContext context, ODataError error)
    {
        var response = context.Response;
        response.StatusCode = error.Status;
        response.ContentType = "application/json;odata.metadata=minimal;charset=utf-8";
        await using var writer = new Utf8JsonWriter(response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteStartObject("error");
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        if (error.Target is not null)
        {
            writer.WriteString("target", error.Target);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        await writer.FlushAsync(context.RequestAborted);
    }
}
