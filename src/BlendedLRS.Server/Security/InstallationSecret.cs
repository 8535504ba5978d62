using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Security;

/// <summary>The pepper of this installation: 256 bits in a file of the data directory that only the owner may read. Every keyed hash derives its own key from it.</summary>
internal sealed class InstallationSecret
{
    /// <summary>Name of the file in the data directory.</summary>
    public const string FileName = "installation.secret";

    private const int Length = 32;

    private readonly byte[] _pepper;

    private InstallationSecret(byte[] pepper, bool isNew)
    {
        _pepper = pepper;
        IsNew = isNew;
    }

    /// <summary>Whether it was made just now: hashes of an earlier pepper cannot be checked any more.</summary>
    public bool IsNew { get; }

    /// <summary>Reads the file, or makes it.</summary>
    public static InstallationSecret Open(string directory, IRandomSource random)
    {
        var path = Path.Combine(directory, FileName);
        if (File.Exists(path))
        {
            var kept = File.ReadAllBytes(path);
            return kept.Length == Length
                ? new InstallationSecret(kept, isNew: false)
                : throw new InvalidDataException($"{path} is damaged: it must hold {Length} bytes and holds {kept.Length}. Restore it from a backup; without it no API key can be checked.");
        }

        var pepper = new byte[Length];
        random.Fill(pepper);
        using var file = PrivateFile.Create(path);
        file.Write(pepper);
        file.Flush(flushToDisk: true);
        return new InstallationSecret(pepper, isNew: true);
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
}
