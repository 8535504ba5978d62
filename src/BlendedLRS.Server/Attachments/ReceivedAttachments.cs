using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Attachments;

/// <summary>The parts behind the first (xAPI-Communication 1.5.2): each is the content of an attachment that a Statement names by its hash, and comes once.</summary>
internal sealed class ReceivedAttachments
{
    private const string Section = "Communication 1.5.2";

    private readonly IAttachmentDelivery _delivery;
    private readonly AttachmentOptions _options;
    private readonly int _mostSignatureBytes;
    private readonly Dictionary<string, bool> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _signatures = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hashes = new(StringComparer.Ordinal);
    private long _bytes;
    private long _signatureBytes;

    /// <summary>Begins to receive.</summary>
    public ReceivedAttachments(IAttachmentDelivery delivery, IReadOnlyList<StatementInBody> statements, AttachmentOptions options, int mostSignatureBytes)
    {
        (_delivery, _options, _mostSignatureBytes) = (delivery, options, mostSignatureBytes);
        foreach (var attachment in statements.SelectMany(statement => statement.Outline.Attachments))
        {
            var sha2 = attachment.Sha2.ToLowerInvariant();
            _named[sha2] = attachment.IsSignature || _named.GetValueOrDefault(sha2);
        }
    }

    /// <summary>The hashes of what was received.</summary>
    public IReadOnlySet<string> Hashes => _hashes;

    /// <summary>The bytes of a signature that was received.</summary>
    public byte[]? SignatureOf(string sha2) => _signatures.GetValueOrDefault(sha2.ToLowerInvariant());

    /// <summary>Receives all.</summary>
    /// <returns>Null, or what is wrong.</returns>
    public async Task<Problem?> ReadAsync(MultipartBody body, CancellationToken cancellation)
    {
        while (await body.NextPartAsync(cancellation) is { } headers)
        {
            var problem = Check(headers, out var sha2) ?? await ReceiveAsync(body, sha2, cancellation);
            if (problem is not null)
            {
                return problem;
            }
        }

        return body.Wrong is { } wrong ? Invalid(wrong) : null;
    }

    private Problem? Check(PartHeaders headers, out string sha2)
    {
        sha2 = headers.Hash?.ToLowerInvariant() ?? "";
        if (!string.Equals(headers.TransferEncoding, "binary", StringComparison.OrdinalIgnoreCase))
        {
            return Invalid($"A part behind the first has no '{PartHeaders.TransferEncodingName}: binary'.");
        }

        if (headers.Hash is null)
        {
            return Invalid($"A part behind the first has no {PartHeaders.HashName}.");
        }

        if (!_named.ContainsKey(sha2))
        {
            return Invalid($"No Statement of this request names the part with the {PartHeaders.HashName} '{(sha2.Length <= 128 ? sha2 : sha2[..128] + "…")}'.");
        }

        if (!_hashes.Add(sha2))
        {
            return Invalid($"The part with the {PartHeaders.HashName} {sha2} comes twice; one copy is enough for all Statements that name it.");
        }

        return _hashes.Count <= _options.MaxPerRequest
            ? null
            : TooLarge($"The request has more attachments than this server accepts ({_options.MaxPerRequest}; option BlendedLRS:Attachments:MaxPerRequest).");
    }

    private async Task<Problem?> ReceiveAsync(MultipartBody body, string sha2, CancellationToken cancellation)
    {
        using var signature = _named[sha2] ? new MemoryStream() : null;
        using var hash = new AttachmentHash(sha2);
        _delivery.Begin(sha2);
        while (await body.ReadAsync(cancellation) is { Length: > 0 } chunk)
        {
            _bytes += chunk.Length;
            _signatureBytes += signature is null ? 0 : chunk.Length;
            if (_signatureBytes > _mostSignatureBytes)
            {
                return TooLarge($"The signatures are larger than this server accepts ({_mostSignatureBytes} bytes; option BlendedLRS:Statements:MaxBodyBytes).");
            }

            if (_bytes > _options.MaxBytesPerRequest)
            {
                return TooLarge($"The attachments are larger than this server accepts ({_options.MaxBytesPerRequest} bytes; option BlendedLRS:Attachments:MaxBytesPerRequest).");
            }

            hash.Append(chunk.Span);
            signature?.Write(chunk.Span);
            await _delivery.WriteAsync(chunk, cancellation);
        }

        if (body.Wrong is { } wrong)
        {
            return Invalid(wrong);
        }

        if (signature is not null)
        {
            _signatures[sha2] = signature.ToArray();
        }

        return hash.Finish() == sha2 ? null : Invalid($"The bytes of the part with the {PartHeaders.HashName} {sha2} have another hash.");
    }

    private static Problem Invalid(string reason) => new(Fault.Invalid, Section, reason);

    private static Problem TooLarge(string reason) => new(Fault.TooLarge, Section, reason);
}
