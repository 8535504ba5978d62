using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Signatures;

/// <summary>A signature, read once, and whether it belongs to the Statements that carry it (xAPI-Data 2.6, LRS Requirements).</summary>
public sealed class StatementSignature
{
    private readonly JsonWebSignature? _signature;
    private readonly ReadOnlyMemory<byte> _signed;
    private readonly string? _wrong;

    /// <summary>Reads a signature.</summary>
    /// <param name="bytes">The bytes of the attachment.</param>
    /// <param name="version">The line of the standard that the request speaks.</param>
    public StatementSignature(ReadOnlyMemory<byte> bytes, XapiVersion version)
    {
        _wrong = JsonWebSignature.Read(bytes, out _signature);
        if (_wrong is not null)
        {
            return;
        }

        if (StatementReader.Read(_signature!.Payload.Span, version, out _) is { } refusal)
        {
            _wrong = $"Found a signature whose payload is no valid Statement at '{refusal.Pointer}': {refusal.Reason}";
            return;
        }

        _signed = UnsignedStatement.Of(_signature.Payload.Span, _ => false);
    }

    /// <summary>Checks it against a Statement. Without certificates in it there is no key to verify it by, so only its form and payload are checked.</summary>
    /// <param name="statement">The valid Statement that was received.</param>
    /// <param name="sha2">The hash by which the Statement names the signature.</param>
    /// <returns>Null when nothing is wrong; else why the Statement is refused, its pointer from the root of the Statement.</returns>
    public Refusal? Check(in StatementInBody statement, string sha2)
    {
        string? wrong = _wrong ?? CheckPayload(statement, sha2);
        if (wrong is null && _signature!.Certificates.Count > 0)
        {
            wrong = CertificateChain.Check(_signature, statement.Outline.Timestamp);
        }

        return wrong is null ? null : new Refusal(Section.Signature, "/attachments", wrong);
    }

    private string? CheckPayload(in StatementInBody statement, string sha2)
    {
        // Others may have signed before or beside this signature, so their signatures may or may not be part of what was signed.
        HashSet<string> all = [.. statement.Outline.Attachments.Where(attachment => attachment.IsSignature).Select(attachment => attachment.Sha2)];
        bool isOfStatement = StatementEquality.AreEqual(_signed, UnsignedStatement.Of(statement.Raw.Span, other => other == sha2))
            || (all.Count > 1 && StatementEquality.AreEqual(_signed, UnsignedStatement.Of(statement.Raw.Span, all.Contains)));
        return isOfStatement ? null : "Found a signature whose payload is another Statement than the one that carries it.";
    }
}
