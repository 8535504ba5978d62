using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Protocol;

/// <summary>Checks that a Statement request says it is JSON (xAPI-Communication 1.5).</summary>
internal static class JsonContentType
{
    private const string Section = "Communication 1.5";
    private const string Json = "application/json";

    /// <summary>Null when the body may be read as JSON.</summary>
    public static Problem? Check(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return Refuse(Fault.UnsupportedMediaType, "The Content-Type header is missing or malformed; send application/json.");
        }

        if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
        {
            return IsUtf8(type) ? null : Refuse(Fault.UnsupportedMediaType, $"The charset '{type.Charset.Value?.Trim('"')}' is not UTF-8.");
        }

        // These two are of the standard's world but in the wrong place, which it answers with 400 (3.2).
        var fault = type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Fault.Invalid : Fault.UnsupportedMediaType;
        return Refuse(fault, $"The Content-Type '{type.MediaType}' is not one of this resource; send application/json, or multipart/mixed with attachments.");
    }

    /// <summary>Whether a Content-Type is that of JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) && IsUtf8(type);

    private static bool IsUtf8(MediaTypeHeaderValue type)
    {
        var charset = type.Charset.Value?.Trim('"');
        return charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private static Problem Refuse(Fault fault, string reason) => new(fault, Section, reason);
}
