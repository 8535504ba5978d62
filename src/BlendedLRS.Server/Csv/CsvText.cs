using System.Text;

namespace BlendedLRS.Server.Csv;

/// <summary>The text of a CSV file: UTF-8 with or without a byte order mark, or UTF-16 with one, as spreadsheets write it.</summary>
internal static class CsvText
{
    private const string Delimiters = ",;\t|";

    /// <summary>Decodes a file.</summary>
    /// <returns>Null when it is in another encoding.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => (Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(bytes.StartsWith(encoding.Preamble) ? bytes[encoding.Preamble.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The character between two fields: the one of comma, semicolon, tab and bar that the first line has most often outside of quotes; a comma when it has none.</summary>
    public static char DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter is '\r' or '\n' && !isQuoted)
            {
                break;
            }

            isQuoted ^= letter == '"';
            if (!isQuoted && Delimiters.IndexOf(letter, StringComparison.Ordinal) is var index && index >= 0)
            {
                counts[index]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }
}
