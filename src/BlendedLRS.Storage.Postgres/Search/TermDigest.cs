using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Storage.Search;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>What a term is found by: the SHA-256 of its kind and its text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermDigest(UInt128 High, UInt128 Low)
{
    /// <summary>The digest of a term.</summary>
    public static TermDigest Of(TermKind kind, string text)
    {
        var bytes = new byte[1 + Encoding.UTF8.GetByteCount(text)];
        bytes[0] = (byte)kind;
        Encoding.UTF8.GetBytes(text, bytes.AsSpan(1));
        return From(SHA256.HashData(bytes));
    }

    /// <summary>The digest that a row holds.</summary>
    public static TermDigest From(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>As it stands in a row.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }
}
