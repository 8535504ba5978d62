using System.Text;

namespace BlendedLRS.Xapi.Json;

/// <summary>Strings from bytes; nearly all are ASCII, which needs no counting of characters first.</summary>
internal static class Utf8Text
{
    public static string ToString(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8) ? Encoding.Latin1.GetString(utf8) : Encoding.UTF8.GetString(utf8);
}
