using BlendedLRS.Xapi.Json;

namespace BlendedLRS.Xapi.Actors;

/// <summary>Inverse Functional Identifier of an Agent or identified Group (xAPI-Data 2.4.2.3).</summary>
public readonly record struct Ifi
{
    /// <summary>Keys up to this length, in bytes, are joined on the stack.</summary>
    private const int ShortKey = 128;

    private Ifi(IfiKind kind, string key)
    {
        Kind = kind;
        Key = key;
    }

    /// <summary>Which of the four identifiers it is.</summary>
    public IfiKind Kind { get; }

    /// <summary>The only text form that is stored or compared: <c>mbox|mailto:a@b</c>, <c>mbox_sha1sum|hex</c>, <c>openid|uri</c>, <c>account|homePage|name</c>.</summary>
    public string Key { get; }

    /// <summary>An <c>mbox</c>, given as its mailto IRI; its domain is compared in lower case.</summary>
    public static Ifi Mbox(string mailto) => new(IfiKind.Mbox, "mbox|" + Actors.Mbox.Normalise(mailto));

    /// <summary>An <c>mbox_sha1sum</c>, given in hex of either case; hex digits are compared in lower case.</summary>
    public static Ifi MboxSha1Sum(string hex) => new(IfiKind.MboxSha1Sum, "mbox_sha1sum|" + hex.ToLowerInvariant());

    /// <summary>An <c>openid</c> URI.</summary>
    public static Ifi OpenId(string uri) => new(IfiKind.OpenId, "openid|" + uri);

    /// <summary>An <c>account</c>: the home page holds no '|' when valid as an IRL, so the key is unambiguous.</summary>
    public static Ifi Account(string homePage, string name) => new(IfiKind.Account, "account|" + homePage + "|" + name);

    /// <summary>The identifier that a <see cref="Key"/> was taken from.</summary>
    /// <exception cref="FormatException">The text is no key.</exception>
    public static Ifi FromKey(string key) => key[..Math.Max(0, key.IndexOf('|', StringComparison.Ordinal))] switch
    {
        "mbox" => new(IfiKind.Mbox, key),
        "mbox_sha1sum" => new(IfiKind.MboxSha1Sum, key),
        "openid" => new(IfiKind.OpenId, key),
        "account" => new(IfiKind.Account, key),
        _ => throw new FormatException($"'{key}' is not the key of an IFI."),
    };

    /// <inheritdoc/>
    public override string ToString() => Key;

    /// <summary>The identifier from the bytes that were read, without a string on the way to its key.</summary>
    internal static Ifi From(IfiKind kind, ReadOnlySpan<byte> utf8)
    {
        if (kind == IfiKind.OpenId)
        {
            return new(kind, Join("openid|"u8, utf8, default));
        }

        if (utf8.ContainsAnyInRange((byte)'A', (byte)'Z'))
        {
            string text = Utf8Text.ToString(utf8);
            return kind == IfiKind.Mbox ? Mbox(text) : MboxSha1Sum(text);
        }

        return new(kind, Join(kind == IfiKind.Mbox ? "mbox|"u8 : "mbox_sha1sum|"u8, utf8, default));
    }

    /// <inheritdoc cref="From(IfiKind, ReadOnlySpan{byte})"/>
    internal static Ifi FromAccount(ReadOnlySpan<byte> homePage, ReadOnlySpan<byte> name) => new(IfiKind.Account, Join("account|"u8, homePage, "|"u8, name));

    private static string Join(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d = default)
    {
        int length = a.Length + b.Length + c.Length + d.Length;
        Span<byte> joined = length <= ShortKey ? stackalloc byte[ShortKey] : new byte[length];
        a.CopyTo(joined);
        b.CopyTo(joined[a.Length..]);
        c.CopyTo(joined[(a.Length + b.Length)..]);
        d.CopyTo(joined[(length - d.Length)..]);
        return Utf8Text.ToString(joined[..length]);
    }
}
