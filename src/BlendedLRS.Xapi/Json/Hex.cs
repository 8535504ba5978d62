using System.Buffers;

namespace BlendedLRS.Xapi.Json;

/// <summary>Hexadecimal digits of either case, as hashes are written.</summary>
internal static class Hex
{
    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    public static bool IsHex(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(Digits);
}
