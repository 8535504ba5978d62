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
            return Encoding.UTF8.GetString(utf8);
        }

        int end = LongestEcho;
        while ((utf8[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return Encoding.UTF8.GetString(utf8[..end]) + "…";
    }
}
