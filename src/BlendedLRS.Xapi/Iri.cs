using System.Buffers;
using System.Text;

namespace BlendedLRS.Xapi;

/// <summary>An IRI with a scheme, as sent (xAPI-Data 2.4.3, 2.4.4.1: Verb and Activity ids); compared character by character.</summary>
/// <param name="Value">The text as sent.</param>
public readonly record struct Iri(string Value)
{
    /// <summary>ASCII characters that RFC 3987 allows in an IRI, but for the percent sign. Square brackets, allowed in a host only, pass anywhere: senders put them in queries.</summary>
    private static readonly SearchValues<byte> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;="u8);

    /// <summary>Whether a text is an IRI with a scheme (RFC 3987): a relative reference is not (xAPI-Data 2.2).</summary>
    /// <param name="utf8">The text without JSON escapes.</param>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        int scheme = SchemeLength(utf8);
        ReadOnlySpan<byte> rest = scheme < 0 ? default : utf8[(scheme + 1)..];
        if (rest.IsEmpty || rest.SequenceEqual("//"u8))
        {
            return false;
        }

        int odd = rest.IndexOfAnyExcept(Allowed);
        return odd < 0 || AreOddOnesAllowed(rest[odd..]);
    }

    /// <inheritdoc cref="IsValid(ReadOnlySpan{byte})"/>
    /// <param name="text">The text.</param>
    public static bool IsValid(string? text) => text is not null && IsValid(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a text is a URI: an IRI in ASCII alone (RFC 3986).</summary>
    internal static bool IsUri(ReadOnlySpan<byte> utf8) => IsValid(utf8) && Ascii.IsValid(utf8);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static int SchemeLength(ReadOnlySpan<byte> utf8)
    {
        for (int i = 0; i < utf8.Length; i++)
        {
            byte c = utf8[i];
            if (c == ':')
            {
                return i == 0 ? -1 : i;
            }

            bool allowed = char.IsAsciiLetter((char)c) || (i > 0 && (char.IsAsciiDigit((char)c) || c is (byte)'+' or (byte)'-' or (byte)'.'));
            if (!allowed)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool AreOddOnesAllowed(ReadOnlySpan<byte> rest)
    {
        while (!rest.IsEmpty)
        {
            int length = rest[0] switch
            {
                (byte)'%' => IsPercentEncoded(rest) ? 3 : 0,
                < 0x80 => Allowed.Contains(rest[0]) ? 1 : 0,
                _ => Rune.DecodeFromUtf8(rest, out Rune rune, out int bytes) == OperationStatus.Done && IsUcsChar(rune.Value) ? bytes : 0,
            };
            if (length == 0)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static bool IsPercentEncoded(ReadOnlySpan<byte> rest) =>
        rest.Length >= 3 && char.IsAsciiHexDigit((char)rest[1]) && char.IsAsciiHexDigit((char)rest[2]);

    // RFC 3987 ucschar and iprivate; the latter belongs in a query only, which is not looked at here.
    private static bool IsUcsChar(int value) =>
        value is >= 0xA0 and <= 0xFDCF or >= 0xFDF0 and <= 0xFFEF || (value >= 0x10000 && (value & 0xFFFF) <= 0xFFFD);
}
