using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Signatures;

/// <summary>Whether a signature belongs to the Statement that carries it (xAPI-Data 2.6, LRS Requirements).</summary>
public static class StatementSignature
{
    /// <summary>Checks a signature. Without certificates in it there is no key to verify it by, so only its form and payload are checked.</summary>
    /// <param name="statement">The valid Statement that was received.</param>
    /// <param name="sha2">The hash by which the Statement names the signature.</param>
    /// <param name="signature">The bytes of the attachment.</param>
    /// <param name="version">The line of the standard that the request speaks.</param>
    /// <returns>Null when nothing is wrong; else why the Statement is refused, its pointer from the root of the Statement.</returns>
    public static Refusal? Check(in StatementInBody statement, string sha2, ReadOnlyMemory<byte> signature, XapiVersion version)
    {
        string? wrong = JsonWebSignature.Read(signature, out JsonWebSignature? read);
        if (wrong is null)
        {
            wrong = CheckPayload(statement, sha2, read!.Payload, version)
                ?? (read.Certificates.Count == 0 ? null : CertificateChain.Check(read, statement.Outline.Timestamp));
        }

        return wrong is null ? null : new Refusal(Section.Signature, "/attachments", wrong);
    }

    private static string? CheckPayload(in StatementInBody statement, string sha2, ReadOnlyMemory<byte> payload, XapiVersion version)
    {
        if (StatementReader.Read(payload.Span, version, out _) is { } refusal)
        {
            return $"Found a signature whose payload is no valid Statement at '{refusal.Pointer}': {refusal.Reason}";
        }

        // Others may have signed before or beside this signature, so their signatures may or may not be part of what was signed.
        HashSet<string> all = [.. statement.Outline.Attachments.Where(attachment => attachment.IsSignature).Select(attachment => attachment.Sha2)];
        ReadOnlyMemory<byte> signed = UnsignedStatement.Of(payload.Span, _ => false);
        bool isOfStatement = StatementEquality.AreEqual(signed, UnsignedStatement.Of(statement.Raw.Span, other => other == sha2))
            || (all.Count > 1 && StatementEquality.AreEqual(signed, UnsignedStatement.Of(statement.Raw.Span, all.Contains)));
        return isOfStatement ? null : "Found a signature whose payload is another Statement than the one that carries it.";
    }
}
