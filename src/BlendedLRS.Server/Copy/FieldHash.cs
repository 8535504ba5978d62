using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BlendedLRS.Server.Copy;

/// <summary>SHA-256 of fields, each preceded by its length, so that no two records are hashed from the same bytes.</summary>
internal sealed class FieldHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds bytes.</summary>
    public FieldHash Add(ReadOnlySpan<byte> bytes)
    {
        AddLength(bytes.Length);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>Adds a text; null is not the empty one.</summary>
    public FieldHash Add(string? text)
    {
        if (text is null)
        {
            AddLength(-1);
            return this;
        }

        return Add(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a number; null is not 0.</summary>
    public FieldHash Add(long? number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number ?? 0);
        return number is null ? Add((string?)null) : Add(bytes);
    }

    /// <summary>Adds an id.</summary>
    public FieldHash Add(Guid? id) => id is { } given ? Add(given.ToByteArray(bigEndian: true)) : Add((string?)null);

    /// <summary>Adds texts; null is not none.</summary>
    public FieldHash Add(IReadOnlyList<string>? texts)
    {
        Add(texts?.Count);
        foreach (var text in texts ?? [])
        {
            Add(text);
        }

        return this;
    }

    /// <summary>The hash of what was added since the last one.</summary>
    public byte[] Finish() => _hash.GetHashAndReset();

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    private void AddLength(int length)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        _hash.AppendData(bytes);
    }
}
