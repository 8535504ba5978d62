using System.Buffers.Text;
using System.Text.Json;
using BlendedLRS.Xapi.Timestamps;

namespace BlendedLRS.Xapi.Json;

/// <summary>The plain data types of the standard, read from the cursor's current value.</summary>
internal static class Values
{
    private const int UuidLength = 36;

    public static bool ReadString(this ref JsonCursor c, string requirement) => c.Expect(JsonTokenType.String, requirement, "a string is required");

    public static bool ReadBoolean(this ref JsonCursor c, string requirement) =>
        c.Token is JsonTokenType.True or JsonTokenType.False || c.Refuse(requirement, "true or false is required");

    public static bool ReadIri(this ref JsonCursor c, string requirement) => c.IsIri() || c.RefuseIri(requirement);

    /// <summary>Reads an IRI that the outline keeps.</summary>
    public static bool ReadIri(this ref JsonCursor c, string requirement, out Iri iri)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        if (!Iri.IsValid(text))
        {
            iri = default;
            return c.RefuseIri(requirement);
        }

        iri = new Iri(Utf8Text.ToString(text));
        return true;
    }

    public static bool IsIri(this ref JsonCursor c) => c.Token == JsonTokenType.String && Iri.IsValid(c.Text());

    public static bool RefuseIri(this ref JsonCursor c, string requirement) =>
        c.Refuse(requirement, "an IRI with a scheme is required, such as \"https://example.com/a\" or \"urn:a:b\"");

    public static bool ReadUuid(this ref JsonCursor c, string requirement, out Guid uuid) => c.IsUuid(out uuid) || c.RefuseUuid(requirement);

    /// <summary>The standard string form; any variant, as the examples of the standard use others than RFC 4122's own.</summary>
    public static bool IsUuid(this ref JsonCursor c, out Guid uuid)
    {
        uuid = default;
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        return text.Length == UuidLength && Utf8Parser.TryParse(text, out uuid, out int consumed, 'D') && consumed == UuidLength;
    }

    public static bool RefuseUuid(this ref JsonCursor c, string requirement) =>
        c.Refuse(requirement, "a UUID in the standard string form is required: 8-4-4-4-12 hexadecimal digits");

    public static bool ReadTimestamp(this ref JsonCursor c, out DateTimeOffset instant)
    {
        instant = default;
        if (c.Token == JsonTokenType.String && Iso8601Timestamp.TryParse(c.Text(), c.Version, out instant))
        {
            return true;
        }

        return c.Refuse(
            Section.TimestampFormat,
            c.Version == XapiVersion.V200
                ? "a timestamp in the format of RFC 3339 is required, such as \"2026-03-01T09:30:00Z\", with an offset other than -00:00"
                : "a timestamp in the extended format of ISO 8601 is required, such as \"2026-03-01T09:30:00Z\", with an offset other than -00:00");
    }
}
