using System.Security.Cryptography;
using BlendedLRS.Xapi.Attachments;

namespace BlendedLRS.Server.Attachments;

/// <summary>The SHA-2 of an attachment's bytes as they come; the length of the given hash says which of the family it is (xAPI-Data 2.4.11).</summary>
internal sealed class AttachmentHash : IDisposable
{
    private readonly IncrementalHash? _hash;
    private readonly Sha224? _sha224;

    /// <summary>Begins a hash of the kind of a given one.</summary>
    /// <param name="sha2">56, 64, 96 or 128 hexadecimal digits.</param>
    public AttachmentHash(string sha2)
    {
        switch (sha2.Length)
        {
            case 56:
                _sha224 = new Sha224();
                break;
            case 96:
                _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA384);
                break;
            case 128:
                _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
                break;
            default:
                _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                break;
        }
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _hash?.AppendData(bytes);
        _sha224?.Append(bytes);
    }

    /// <summary>The hash in lower-case hexadecimal digits.</summary>
    public string Finish() => Convert.ToHexStringLower(_hash?.GetHashAndReset() ?? _sha224!.Finish());

    /// <inheritdoc/>
    public void Dispose() => _hash?.Dispose();
}
