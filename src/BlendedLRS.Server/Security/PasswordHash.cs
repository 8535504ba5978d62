using System.Globalization;
using System.Security.Cryptography;

namespace BlendedLRS.Server.Security;

/// <summary>Hashes of people's passwords: PBKDF2-SHA256, slow on purpose, as text <c>pbkdf2-sha256$iterations$salt$hash</c>.</summary>
internal static class PasswordHash
{
    private const string Scheme = "pbkdf2-sha256";
    private const int Iterations = 600_000;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    /// <summary>A hash of no password, which takes as long to check as any.</summary>
    public static string OfNobody { get; } = Text(new byte[SaltLength], new byte[HashLength]);

    /// <summary>Hashes a new password.</summary>
    public static string Make(string password, IRandomSource random)
    {
        var salt = new byte[SaltLength];
        random.Fill(salt);
        return Text(salt, Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, HashLength));
    }

    /// <summary>Whether a password is the hashed one; takes about a third of a second either way.</summary>
    public static bool IsRight(string password, string kept)
    {
        var parts = kept.Split('$');
        if (parts is not [Scheme, var count, var salt, var hash] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations))
        {
            return false;
        }

        var expected = Convert.FromBase64String(hash);
        var actual = Rfc2898DeriveBytes.Pbkdf2(password, Convert.FromBase64String(salt), iterations, HashAlgorithmName.SHA256, expected.Length);
        return CryptographicOperations.FixedTimeEquals(expected, actual);
    }

    private static string Text(byte[] salt, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");
}
