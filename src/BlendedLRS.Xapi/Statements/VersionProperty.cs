using System.Buffers;
using System.Text.Json;
using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>The <c>version</c> of a Statement (xAPI-Data 2.4.10): <c>1.0</c> or anything of Semantic Versioning that starts with <c>1.0.</c>; under 2.0 also <c>2.0.</c>.</summary>
internal static class VersionProperty
{
    private const int Longest = 40;
    private static readonly SearchValues<byte> Suffix = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.+"u8);

    public static bool ReadVersion(this ref JsonCursor c)
    {
        ReadOnlySpan<byte> text = c.Token == JsonTokenType.String ? c.Text() : default;
        if (!text.SequenceEqual("1.0"u8) && !IsOf("1.0."u8, text) && !(c.Version == XapiVersion.V200 && IsOf("2.0."u8, text)))
        {
            return c.Refuse(Section.Version, c.Version == XapiVersion.V200 ? "1.0, 1.0.x or 2.0.x is required" : "1.0 or 1.0.x is required");
        }

        c.Outline.Version = Utf8Text.ToString(text);
        return true;
    }

    private static bool IsOf(ReadOnlySpan<byte> line, ReadOnlySpan<byte> text) =>
        text.Length <= Longest && text.Length > line.Length && text.StartsWith(line) && char.IsAsciiDigit((char)text[line.Length]) && !text.ContainsAnyExcept(Suffix);
}
