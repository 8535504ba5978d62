using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BlendedLRS.Storage.Documents;

/// <summary>What contexts and ids are found or ordered by: 32 bytes, however long they are.</summary>
internal static class DocumentDigest
{
    /// <summary>The digest of a context. Each part is preceded by its length, so that no two contexts are digested from the same bytes.</summary>
    public static byte[] Of(DocumentContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, [(byte)context.Kind]);
        Append(hash, context.Activity is { } activity ? Encoding.UTF8.GetBytes(activity.Value) : []);
        Append(hash, context.Agent is { } agent ? Encoding.UTF8.GetBytes(agent.Key) : []);
        Append(hash, context.Registration is { } registration ? registration.ToByteArray(bigEndian: true) : []);
        return hash.GetHashAndReset();
    }

    /// <summary>The digest of an id.</summary>
    public static byte[] Of(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id));

    private static void Append(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
