using BlendedLRS.Server.Protocol;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Documents;

/// <summary>The content type of a document: any one that can be given back in a header (xAPI-Communication 1.5).</summary>
internal static class DocumentContentType
{
    private const string Unknown = "application/octet-stream";

    /// <summary>The content type as sent; where there is none, that of any bytes (RFC 9110, 8.3).</summary>
    public static (string Type, Problem? Problem) Read(HttpRequest request)
    {
        var sent = request.ContentType;
        if (string.IsNullOrEmpty(sent))
        {
            return (Unknown, null);
        }

        return MediaTypeHeaderValue.TryParse(sent, out _) && sent.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0
            ? (sent, null)
            : ("", new Problem(Fault.Invalid, "Communication 1.5", "The Content-Type header is malformed; it is given back with the document, so it must be a media type."));
    }
}
