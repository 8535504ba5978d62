using System.Text;
using System.Text.Unicode;

namespace BlendedLRS.Server.Protocol;

/// <summary>Reads application/x-www-form-urlencoded strictly: what is no UTF-8 is refused, never replaced.</summary>
internal static class FormFields
{
    private const int Most = 100;

    /// <summary>Reads the fields in order.</summary>
    /// <returns>False when the form is malformed or has too many fields.</returns>
    public static bool Read(ReadOnlyMemory<byte> form, out List<(string Name, byte[] Value)> fields)
    {
        fields = [];
        var rest = form.Span;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'&');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var equals = pair.IndexOf((byte)'=');
            if (fields.Count == Most || !Decode(equals < 0 ? pair : pair[..equals], out var name) || !Decode(equals < 0 ? default : pair[(equals + 1)..], out var value))
            {
                return false;
            }

            fields.Add((Encoding.UTF8.GetString(name), value));
        }

        return true;
    }

    private static bool Decode(ReadOnlySpan<byte> text, out byte[] decoded)
    {
        var output = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit((char)text[i + 1]) || !char.IsAsciiHexDigit((char)text[i + 2]))
                {
                    decoded = [];
                    return false;
                }

                letter = (byte)((Nibble(text[i + 1]) << 4) | Nibble(text[i + 2]));
                i += 2;
            }
            else if (letter == '+')
            {
                letter = (byte)' ';
            }

            output[length++] = letter;
        }

        decoded = output[..length];
        return Utf8.IsValid(decoded);
    }

    private static int Nibble(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
