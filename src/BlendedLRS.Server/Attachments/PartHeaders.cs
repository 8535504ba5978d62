using System.Text;

namespace BlendedLRS.Server.Attachments;

/// <summary>The headers of a part (xAPI-Communication 1.5.2); others than these are passed over.</summary>
/// <param name="ContentType">Content-Type.</param>
/// <param name="TransferEncoding">Content-Transfer-Encoding.</param>
/// <param name="Hash">X-Experience-API-Hash.</param>
internal sealed record PartHeaders(string? ContentType, string? TransferEncoding, string? Hash)
{
    /// <summary>Name of the header with the SHA-2 of an attachment's bytes.</summary>
    public const string HashName = "X-Experience-API-Hash";

    /// <summary>Name of the header that says how the bytes are coded: not at all.</summary>
    public const string TransferEncodingName = "Content-Transfer-Encoding";

    /// <summary>Reads the lines before the blank one.</summary>
    /// <returns>Null when a line is no header, or one of these comes twice.</returns>
    public static PartHeaders? Read(ReadOnlySpan<byte> lines)
    {
        string? contentType = null, transferEncoding = null, hash = null;
        foreach (var line in Encoding.Latin1.GetString(lines).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(' ', '\t'))
            {
                return null;
            }

            var value = line[(colon + 1)..].Trim(' ', '\t');
            var isNew = line[..colon].ToLowerInvariant() switch
            {
                "content-type" => Set(ref contentType, value),
                "content-transfer-encoding" => Set(ref transferEncoding, value),
                "x-experience-api-hash" => Set(ref hash, value),
                _ => true,
            };
            if (!isNew)
            {
                return null;
            }
        }

        return new PartHeaders(contentType, transferEncoding, hash);
    }

    private static bool Set(ref string? header, string value)
    {
        var isNew = header is null;
        header = value;
        return isNew;
    }
}
