using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Signatures;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Attachments;

/// <summary>Checks the signatures of one request (xAPI-Data 2.6). Each is read once, belongs to few Statements and has few beside it, so that the work stays in proportion to
/// the bytes that were sent.</summary>
internal sealed class RequestSignatures(ReceivedAttachments attachments, XapiVersion version)
{
    private const int Most = 10;
    private const string Section = "Data 2.6";

    private readonly Dictionary<string, StatementSignature> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>Checks all.</summary>
    /// <returns>Null, or what is wrong with the first.</returns>
    public Problem? Check(StatementBatch batch, CancellationToken cancellation)
    {
        for (var i = 0; i < batch.Statements.Count; i++)
        {
            if (Check(batch.Statements[i], cancellation) is { } refusal)
            {
                return Problem.Of(refusal with { Pointer = batch.PointerOf(i) + refusal.Pointer });
            }
        }

        return null;
    }

    private Refusal? Check(in StatementInBody statement, CancellationToken cancellation)
    {
        HashSet<string> named = [.. statement.Outline.Attachments.Where(attachment => attachment.IsSignature).Select(attachment => attachment.Sha2)];
        if (named.Count > Most)
        {
            return Refuse($"The Statement has {named.Count} signatures; this server checks {Most} at most.");
        }

        foreach (var sha2 in named)
        {
            cancellation.ThrowIfCancellationRequested();
            if (attachments.SignatureOf(sha2) is { } bytes && (CountUse(sha2) ?? Read(sha2, bytes).Check(statement, sha2)) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private Refusal? CountUse(string sha2)
    {
        var uses = _uses[sha2.ToLowerInvariant()] = _uses.GetValueOrDefault(sha2.ToLowerInvariant()) + 1;
        return uses <= Most ? null : Refuse($"More than {Most} Statements of this request name the signature whose sha2 is {sha2}; a signature belongs to one Statement.");
    }

    private StatementSignature Read(string sha2, byte[] bytes)
    {
        if (!_read.TryGetValue(sha2.ToLowerInvariant(), out var read))
        {
            _read[sha2.ToLowerInvariant()] = read = new StatementSignature(bytes, version);
        }

        return read;
    }

    private static Refusal Refuse(string reason) => new(Section, "/attachments", reason);
}
