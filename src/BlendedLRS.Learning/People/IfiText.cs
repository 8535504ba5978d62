using System.Diagnostics.CodeAnalysis;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>IFIs from text that people and HR systems send: only what a Statement could carry is taken, because nothing else would ever be found again.</summary>
public static class IfiText
{
    private const string MailTo = "mailto:";
    private const int Sha1Digits = 40;
    private const int LongestAddress = 254;

    /// <summary>What is asked of one, as the end of a sentence.</summary>
    public const string Allowed = "mbox|mailto:address, mbox_sha1sum|40 hex digits, openid|URI or account|homePage|name";

    /// <summary>An IFI from its key (<see cref="Ifi.Key"/>).</summary>
    public static bool TryRead(string? key, [NotNullWhen(true)] out Ifi? ifi)
    {
        var parts = (key ?? "").Split('|', 2);
        ifi = parts is not [var kind, var value] ? null : kind switch
        {
            "mbox" => value.StartsWith(MailTo, StringComparison.Ordinal) ? Mailbox(value[MailTo.Length..]) : null,
            "mbox_sha1sum" => value.Length == Sha1Digits && value.All(char.IsAsciiHexDigit) ? Ifi.MboxSha1Sum(value) : null,
            "openid" => Uri.TryCreate(value, UriKind.Absolute, out _) && value.All(char.IsAscii) ? Ifi.OpenId(value) : null,
            "account" => value.Split('|', 2) is [var homePage, var name] ? Account(homePage, name) : null,
            _ => null,
        };
        return ifi is not null;
    }

    /// <summary>The mbox of an e-mail address; null when it is none.</summary>
    public static Ifi? Mailbox(string address)
    {
        var at = address.LastIndexOf('@');
        var domain = address[(at + 1)..];
        var isAddress = at > 0 && address.Length <= LongestAddress && !address[..at].Any(IsOdd)
            && domain.Length > 0 && domain.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.')
            && domain[0] != '.' && domain[^1] != '.' && !domain.Contains("..", StringComparison.Ordinal);
        return isAddress ? Ifi.Mbox(MailTo + address) : null;
    }

    /// <summary>An account; null when the home page is no absolute IRI or the name is empty.</summary>
    public static Ifi? Account(string homePage, string name) =>
        name.Length > 0 && !name.Any(char.IsControl) && !homePage.Contains('|', StringComparison.Ordinal) && !homePage.Any(char.IsWhiteSpace)
        && Uri.TryCreate(homePage, UriKind.Absolute, out var address) && address.Scheme != Uri.UriSchemeFile
            ? Ifi.Account(homePage, name)
            : null;

    // What stands in no address without quotes, and what would begin header fields in a mailto IRI (RFC 6068).
    private static bool IsOdd(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter) || "\"(),:;<>?@[\\]".Contains(letter, StringComparison.Ordinal);
}
