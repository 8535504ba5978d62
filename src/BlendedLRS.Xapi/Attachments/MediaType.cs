using System.Buffers;
using System.Text;

namespace BlendedLRS.Xapi.Attachments;

/// <summary>Internet Media Types (RFC 2045, 2046): a known top-level type, or one of the sender's own that starts with <c>x-</c>, a subtype, and parameters.</summary>
internal static class MediaType
{
    private static readonly string[] TopLevel =
        ["application", "audio", "example", "font", "haptics", "image", "message", "model", "multipart", "text", "video"];

    private static readonly SearchValues<byte> Token =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`{|}~"u8);

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        int semicolon = text.IndexOf((byte)';');
        ReadOnlySpan<byte> essence = Trim(semicolon < 0 ? text : text[..semicolon]);
        int slash = essence.IndexOf((byte)'/');
        return slash > 0 && IsTopLevel(essence[..slash]) && IsToken(essence[(slash + 1)..]) && (semicolon < 0 || AreParameters(text[(semicolon + 1)..]));
    }

    /// <summary>Whether a media type is a given one, whatever its case and parameters.</summary>
    public static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> essence)
    {
        int semicolon = text.IndexOf((byte)';');
        return Ascii.EqualsIgnoreCase(Trim(semicolon < 0 ? text : text[..semicolon]), essence);
    }

    private static bool IsTopLevel(ReadOnlySpan<byte> type)
    {
        foreach (string known in TopLevel)
        {
            if (Ascii.EqualsIgnoreCase(type, known))
            {
                return true;
            }
        }

        return type.Length > 2 && Ascii.EqualsIgnoreCase(type[..2], "x-"u8) && IsToken(type);
    }

    private static bool AreParameters(ReadOnlySpan<byte> rest)
    {
        rest = Trim(rest);
        while (!rest.IsEmpty)
        {
            int equals = rest.IndexOf((byte)'=');
            if (equals < 0 || !IsToken(Trim(rest[..equals])))
            {
                return false;
            }

            rest = rest[(equals + 1)..];
            int length = rest.IsEmpty || rest[0] != '"' ? UpTo(rest, (byte)';') : QuotedLength(rest);
            if (length == 0 || (rest[0] != '"' && !IsToken(Trim(rest[..length]))))
            {
                return false;
            }

            rest = rest[length..].TrimStart(" \t"u8);
            if (!rest.IsEmpty && rest[0] != ';')
            {
                return false;
            }

            rest = rest.IsEmpty ? rest : rest[1..].TrimStart(" \t"u8);
        }

        return true;
    }

    private static int UpTo(ReadOnlySpan<byte> rest, byte end)
    {
        int at = rest.IndexOf(end);
        return at < 0 ? rest.Length : at;
    }

    // The length of a quoted string with its quotes; 0 when it does not end.
    private static int QuotedLength(ReadOnlySpan<byte> rest)
    {
        for (int i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                return i + 1;
            }

            i += rest[i] == '\\' ? 1 : 0;
        }

        return 0;
    }

    private static bool IsToken(ReadOnlySpan<byte> text) => !text.IsEmpty && !text.ContainsAnyExcept(Token);

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
