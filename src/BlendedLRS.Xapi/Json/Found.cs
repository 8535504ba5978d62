using System.Text;
using System.Text.Json;

namespace BlendedLRS.Xapi.Json;

/// <summary>Words for what was found, for the sender; never more than a line of the input.</summary>
internal static class Found
{
    private const int LongestEcho = 60;

    public static string Value(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => "the text " + Quote(reader.ValueSpan),
        JsonTokenType.Number => "the number " + Clip(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "an array",
        _ => "an object",
    };

    public static string Quote(ReadOnlySpan<byte> utf8) => "\"" + Clip(utf8) + "\"";

    /// <summary>The text, cut at a character boundary where it is long.</summary>
    public static string Clip(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= LongestEcho)
        {
            return Readable(utf8);
        }

        int end = LongestEcho;
        while ((utf8[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Readable(utf8[..end]) + "…";
    }

    // Line breaks and other control characters could make one refusal look like two in a log.
    private static string Readable(ReadOnlySpan<byte> utf8) =>
        string.Create(Encoding.UTF8.GetCharCount(utf8), utf8, (chars, bytes) =>
        {
            Encoding.UTF8.GetChars(bytes, chars);
            foreach (ref char c in chars)
            {
                c = char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c;
            }
        });
}
