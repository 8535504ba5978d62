using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Protocol;

/// <summary>Checks that a Statement request says it is JSON (xAPI-Communication 1.5).</summary>
internal static class JsonContentType
{
    private const string Section = "Communication 1.5";

    /// <summary>Null when the body may be read as JSON.</summary>
    public static Problem? Check(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return Refuse(Fault.UnsupportedMediaType, "The Content-Type header is missing or malformed; send application/json.");
        }

        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            var charset = type.Charset.Value?.Trim('"');
            return charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
                ? null
                : Refuse(Fault.UnsupportedMediaType, $"The charset '{charset}' is not UTF-8.");
        }

        if (type.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase))
        {
            return Refuse(Fault.NotYetSupported, "multipart/mixed (statements with attachments) is not supported yet; attachments with a fileUrl can be sent as application/json.");
        }

        // These two are of the standard's world but in the wrong place, which it answers with 400 (3.2).
        var fault = type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? Fault.Invalid : Fault.UnsupportedMediaType;
        return Refuse(fault, $"The Content-Type '{type.MediaType}' is not one of this resource; send application/json.");
    }

    private static Problem Refuse(Fault fault, string reason) => new(fault, Section, reason);
}
