using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BlendedLRS.Xapi.Json;

/// <summary>Refusals of what is no JSON text (RFC 8259) or is nested too deeply.</summary>
internal static class MalformedJson
{
    /// <summary>What the reader could not go past.</summary>
    public static Refusal At(in JsonCursor c)
    {
        int offset = (int)c.Json.BytesConsumed;
        ReadOnlySpan<byte> rest = c.Bytes[offset..].TrimStart(" \t\r\n,:"u8);
        int at = c.Bytes.Length - rest.Length;
        bool isTooDeep = Depth(in c) >= c.MaxDepthHere && !rest.IsEmpty && rest[0] is (byte)'{' or (byte)'[';
        string reason = isTooDeep
            ? string.Create(CultureInfo.InvariantCulture, $"Found values nested more than {JsonCursor.MaxDepth} deep at byte {at}; {JsonCursor.MaxDepth} levels are allowed.")
            : string.Create(CultureInfo.InvariantCulture, $"Found {What(rest)} at byte {at}; well-formed JSON is required, of one value and nothing behind it.");
        return new Refusal(Section.Formatting, JsonPointer.To(c.Bytes, offset), reason);
    }

    /// <summary>The first bytes that are no UTF-8.</summary>
    public static Refusal InvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return new Refusal(
            Section.Formatting, JsonPointer.To(bytes, offset), string.Create(CultureInfo.InvariantCulture, $"Found bytes at {offset} that are no UTF-8; JSON is required to be UTF-8."));
    }

    // The reader counts a container that it has just entered as one level less.
    private static int Depth(in JsonCursor c) => c.Json.CurrentDepth + (c.Token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);

    private static string What(ReadOnlySpan<byte> rest) => rest.IsEmpty ? "the end of the text" : "text that is no JSON, \"" + Found.Clip(rest) + "\",";
}
