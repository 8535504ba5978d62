using System.Buffers.Text;

namespace BlendedLRS.Server.Security;

/// <summary>Keys, secrets and passwords that are made up here, in base64url.</summary>
internal static class RandomText
{
    private const int SecretBytes = 32;
    private const int ShortBytes = 12;

    /// <summary>A secret of 256 bits.</summary>
    public static string Secret(IRandomSource random) => Make(random, SecretBytes);

    /// <summary>A password of 96 bits, short enough to be typed.</summary>
    public static string Password(IRandomSource random) => Make(random, ShortBytes);

    /// <summary>The public half of an API key.</summary>
    public static string Key(IRandomSource random) => "key-" + Make(random, ShortBytes);

    /// <summary>The key of a person: a pseudonym that says nothing.</summary>
    public static string Pseudonym(IRandomSource random) => "p-" + Make(random, ShortBytes);

    private static string Make(IRandomSource random, int bytes)
    {
        var buffer = new byte[bytes];
        random.Fill(buffer);
        return Base64Url.EncodeToString(buffer);
    }
}
