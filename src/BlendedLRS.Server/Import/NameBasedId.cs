using System.Security.Cryptography;
using System.Text;

namespace BlendedLRS.Server.Import;

/// <summary>UUIDs of version 5 (RFC 4122, 4.3): the same name always gives the same id.</summary>
internal static class NameBasedId
{
    private static readonly Guid Namespace = new("8f7bb4ee-3d6c-4c62-9a0f-6a0a3f9b4e51");

    /// <summary>The id of a name.</summary>
    public static Guid Of(string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // Version 5 is SHA-1 by definition; nothing is protected by it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
