using System.Buffers;
using System.Text;

namespace BlendedLRS.Xapi.Actors;

/// <summary>The form of an <c>mbox</c>: "mailto:email address" (xAPI-Data 2.4.2.3).</summary>
internal static class Mbox
{
    /// <summary>ASCII that stands in no address without quotes; an unencoded question mark would start header fields (RFC 6068).</summary>
    private static readonly SearchValues<byte> NotInLocalPart = SearchValues.Create(
        [.. Enumerable.Range(0, 33).Select(c => (byte)c), 0x7F, .. "\"(),:;<>?@[\\]"u8]);

    private static readonly SearchValues<byte> AsciiInDomain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."u8);

    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("mailto:"u8) || !System.Text.Unicode.Utf8.IsValid(text))
        {
            return false;
        }

        ReadOnlySpan<byte> address = text["mailto:".Length..];
        int at = address.LastIndexOf((byte)'@');
        return at > 0 && IsLocalPart(address[..at]) && IsDomain(address[(at + 1)..]);
    }

    /// <summary>The same mailbox with the ASCII letters of its domain in lower case: domains are case-insensitive (xAPI-Data 2.3.1, 2.4.2.3).</summary>
    public static string Normalise(string mailto)
    {
        int domain = mailto.LastIndexOf('@') + 1;
        if (!mailto.AsSpan(domain).ContainsAnyInRange('A', 'Z'))
        {
            return mailto;
        }

        return string.Create(mailto.Length, (mailto, domain), static (chars, from) =>
        {
            from.mailto.CopyTo(chars);
            foreach (ref char c in chars[from.domain..])
            {
                c = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
        });
    }

    private static bool IsLocalPart(ReadOnlySpan<byte> local)
    {
        bool isQuoted = local.Length > 2 && local[0] == '"' && local[^1] == '"';
        return isQuoted ? !local[1..^1].ContainsAnyInRange((byte)0, (byte)31) : !local.ContainsAny(NotInLocalPart);
    }

    private static bool IsDomain(ReadOnlySpan<byte> domain)
    {
        if (domain.Length > 2 && domain[0] == '[' && domain[^1] == ']')
        {
            return Ascii.IsValid(domain) && !domain[1..^1].ContainsAny("[]\\ "u8);
        }

        // What is not ASCII is a letter of an internationalised domain.
        ReadOnlySpan<byte> rest = domain;
        for (int odd = rest.IndexOfAnyExcept(AsciiInDomain); odd >= 0; odd = rest.IndexOfAnyExcept(AsciiInDomain))
        {
            if (rest[odd] < 0x80)
            {
                return false;
            }

            rest = rest[(odd + 1)..];
        }

        return !domain.IsEmpty && domain[0] != '.' && domain[^1] != '.' && domain.IndexOf(".."u8) < 0;
    }
}
