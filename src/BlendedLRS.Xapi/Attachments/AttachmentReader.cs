using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Attachments;

/// <summary>Attachments (xAPI-Data 2.4.11), and of signatures what their metadata shows (2.6).</summary>
internal static class AttachmentReader
{
    private const int UsageType = 0;
    private const int Display = 1;
    private const int ContentType = 2;
    private const int Length = 3;
    private const int Sha2 = 4;
    private const int Description = 5;
    private const int FileUrl = 6;
    private const int Required = 5;
    private static readonly PropertyTable Properties =
        new("an Attachment", "usageType", "display", "contentType", "length", "sha2", "description", "fileUrl");

    private static ReadOnlySpan<byte> SignatureUsage => "http://adlnet.gov/expapi/attachments/signature"u8;

    public static bool ReadAttachments(this ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartArray, Section.Attachments, "an array of Attachments is required"))
        {
            return false;
        }

        while (c.NextElement())
        {
            if (!ReadAttachment(ref c))
            {
                return false;
            }
        }

        return !c.IsRefused;
    }

    private static bool ReadAttachment(ref JsonCursor c)
    {
        if (!c.Expect(JsonTokenType.StartObject, Section.Attachments, "an Attachment object is required"))
        {
            return false;
        }

        int start = c.At;
        uint seen = 0;
        var parts = default(Parts);
        while (c.NextProperty(Properties, ref seen, out int property))
        {
            if (!Read(ref c, property, ref parts))
            {
                return false;
            }
        }

        return !c.IsRefused && HasRequired(ref c, start, seen) && Finish(ref c, seen, parts);
    }

    private static bool Read(ref JsonCursor c, int property, ref Parts parts) => property switch
    {
        UsageType => ReadUsageType(ref c, ref parts),
        Display or Description => c.ReadLanguageMap(Section.Attachments),
        ContentType => ReadContentType(ref c, ref parts),
        Length => ReadLength(ref c),
        Sha2 => ReadSha2(ref c, ref parts),
        _ => c.ReadIri(Section.Attachments),
    };

    private static bool ReadUsageType(ref JsonCursor c, ref Parts parts)
    {
        parts.IsSignature = c.Token == JsonTokenType.String && c.Text().SequenceEqual(SignatureUsage);
        return parts.IsSignature || c.ReadIri(Section.Attachments);
    }

    private static bool ReadContentType(ref JsonCursor c, ref Parts parts)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        parts.ContentTypeAt = c.At;
        parts.IsOctetStream = MediaType.Is(text, "application/octet-stream"u8);
        return MediaType.IsValid(text) || c.Refuse(Section.Attachments, "an Internet Media Type is required, such as \"application/pdf\"");
    }

    private static bool ReadLength(ref JsonCursor c)
    {
        if (c.Token == JsonTokenType.Number)
        {
            var length = new JsonNumber(c.Json.ValueSpan);
            if (length.IsInteger && length.Sign >= 0)
            {
                return true;
            }
        }

        return c.Refuse(Section.Attachments, "a number of octets is required: an integer that is not negative");
    }

    private static bool ReadSha2(ref JsonCursor c, ref Parts parts)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        if (!Hex.IsHex(text) || text.Length is not (56 or 64 or 96 or 128))
        {
            return c.Refuse(Section.Attachments, "a SHA-2 hash is required: 56, 64, 96 or 128 hexadecimal digits");
        }

        parts.Sha2 = Utf8Text.ToString(text);
        return true;
    }

    private static bool HasRequired(ref JsonCursor c, int start, uint seen)
    {
        for (int property = 0; property < Required; property++)
        {
            if ((seen & (1u << property)) == 0)
            {
                return c.RefuseAt(
                    start, Section.Attachments, $"Found an Attachment without \"{Properties.Names[property]}\"; usageType, display, contentType, length and sha2 are required.");
            }
        }

        return true;
    }

    private static bool Finish(ref JsonCursor c, uint seen, in Parts parts)
    {
        if (parts.IsSignature && !parts.IsOctetStream)
        {
            return c.RefuseAt(parts.ContentTypeAt, Section.Signature, "Found a signature of another contentType; \"application/octet-stream\" is required.");
        }

        c.Outline.Mention(new AttachmentMention(parts.Sha2!, (seen & (1u << FileUrl)) != 0, parts.IsSignature));
        return true;
    }

    private struct Parts
    {
        public bool IsSignature;
        public bool IsOctetStream;
        public int ContentTypeAt;
        public string? Sha2;
    }
}
