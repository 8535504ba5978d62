using System.Buffers.Text;

namespace BlendedLRS.Xapi.Json;

/// <summary>JSON string escapes, undone without ever failing: the reader of the framework throws on a lone surrogate, which JSON's grammar allows.</summary>
internal static class JsonText
{
    /// <summary>Undoes the escapes of a well-formed JSON string body.</summary>
    /// <param name="escaped">The bytes between the quotes.</param>
    /// <param name="output">At least as long as <paramref name="escaped"/>.</param>
    /// <returns>The bytes written. A lone surrogate comes out as the three bytes of its own value, which are no valid UTF-8, so that distinct texts stay distinct.</returns>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> output)
    {
        int written = 0;
        while (true)
        {
            int plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                escaped.CopyTo(output[written..]);
                return written + escaped.Length;
            }

            escaped[..plain].CopyTo(output[written..]);
            written += plain;
            escaped = escaped[plain..];
            int length = escaped[1] == 'u' ? UnescapeUnicode(escaped, output, ref written) : UnescapeShort(escaped[1], output, ref written);
            escaped = escaped[length..];
        }
    }

    /// <summary>The unescaped bytes in an array of their own.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> escaped)
    {
        var output = new byte[escaped.Length];
        return output[..Unescape(escaped, output)];
    }

    private static int UnescapeShort(byte escape, Span<byte> output, ref int written)
    {
        output[written++] = escape switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'t' => (byte)'\t',
            (byte)'r' => (byte)'\r',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            _ => escape,
        };
        return 2;
    }

    private static int UnescapeUnicode(ReadOnlySpan<byte> escaped, Span<byte> output, ref int written)
    {
        int unit = CodeUnit(escaped);
        if (char.IsHighSurrogate((char)unit) && escaped.Length >= 12 && escaped[6] == '\\' && escaped[7] == 'u')
        {
            int low = CodeUnit(escaped[6..]);
            if (char.IsLowSurrogate((char)low))
            {
                written += Encode(char.ConvertToUtf32((char)unit, (char)low), output[written..]);
                return 12;
            }
        }

        written += Encode(unit, output[written..]);
        return 6;
    }

    private static int CodeUnit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape.Slice(2, 4), out int unit, out _, 'x') ? unit : 0xFFFD;

    private static int Encode(int value, Span<byte> output)
    {
        switch (value)
        {
            case < 0x80:
                output[0] = (byte)value;
                return 1;
            case < 0x800:
                output[0] = (byte)(0xC0 | (value >> 6));
                output[1] = (byte)(0x80 | (value & 0x3F));
                return 2;
            case < 0x10000:
                output[0] = (byte)(0xE0 | (value >> 12));
                output[1] = (byte)(0x80 | ((value >> 6) & 0x3F));
                output[2] = (byte)(0x80 | (value & 0x3F));
                return 3;
            default:
                output[0] = (byte)(0xF0 | (value >> 18));
                output[1] = (byte)(0x80 | ((value >> 12) & 0x3F));
                output[2] = (byte)(0x80 | ((value >> 6) & 0x3F));
                output[3] = (byte)(0x80 | (value & 0x3F));
                return 4;
        }
    }
}
