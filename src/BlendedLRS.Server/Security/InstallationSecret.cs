using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Security;

/// <summary>The pepper of this installation: 256 bits in a file that only the owner may read, or in the environment. Every keyed hash derives its own key from it.
/// Servers on one database share it.</summary>
internal sealed class InstallationSecret
{
    /// <summary>Name of the file in the data directory.</summary>
    public const string FileName = "installation.secret";

    private const int Length = 32;

    private readonly byte[] _pepper;

    private InstallationSecret(byte[] pepper, string source)
    {
        _pepper = pepper;
        Source = source;
    }

    /// <summary>Where it comes from, for the operator: the path of the file, or the name of the option.</summary>
    public string Source { get; }

    /// <summary>Whether it was made just now and is not kept yet: hashes of an earlier pepper cannot be checked with it.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Tells whether two secrets are the same, and nothing else of them.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Hash("fingerprint", ""));

    /// <summary>Reads it, or makes one where there is none.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static InstallationSecret Open(InstallationOptions options, IRandomSource random)
    {
        if (options.Secret is { } given)
        {
            return new InstallationSecret(Decode(given)!, Setting.Root + ":" + nameof(options.Secret));
        }

        var path = Path.GetFullPath(options.SecretFile ?? Path.Combine(options.DataDirectory, FileName));
        return File.Exists(path) ? new InstallationSecret(Read(path), path) : Make(path, random);
    }

    /// <summary>The bytes of a base64 text; null when it is not one of 32 bytes.</summary>
    public static byte[]? Decode(string text)
    {
        var bytes = new byte[Length];
        var isWhole = Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Length;
        return isWhole ? bytes : null;
    }

    /// <summary>Writes a new one to its file; to be called before anything that hangs on it is stored.</summary>
    public void Keep()
    {
        if (!IsNew)
        {
            return;
        }

        PrivateFile.CreateDirectory(Path.GetDirectoryName(Source)!);
        using var file = PrivateFile.Create(Source);
        file.Write(_pepper);
        file.Flush(flushToDisk: true);
        IsNew = false;
    }

    /// <summary>HMAC-SHA256 of some bytes under the key of a purpose, 32 bytes.</summary>
    public byte[] Hash(string purpose, ReadOnlySpan<byte> bytes)
    {
        Span<byte> key = stackalloc byte[Length];
        HMACSHA256.HashData(_pepper, Encoding.UTF8.GetBytes(purpose), key);
        return HMACSHA256.HashData(key, bytes);
    }

    /// <summary>HMAC-SHA256 of a text under the key of a purpose, 32 bytes.</summary>
    public byte[] Hash(string purpose, string text) => Hash(purpose, Encoding.UTF8.GetBytes(text));

    private static byte[] Read(string path)
    {
        var kept = File.ReadAllBytes(path);
        return kept.Length == Length
            ? kept
            : Decode(Encoding.UTF8.GetString(kept)) ?? throw new InvalidDataException(
                $"{path} is damaged: it must hold {Length} bytes, or their base64 text, and holds {kept.Length} bytes. Restore it from a backup; without it no API key can be checked.");
    }

    private static InstallationSecret Make(string path, IRandomSource random)
    {
        var pepper = new byte[Length];
        random.Fill(pepper);
        return new InstallationSecret(pepper, path) { IsNew = true };
    }
}
