using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BlendedLRS.Xapi.Signatures;

/// <summary>The certificates that a signature brings along (RFC 7515 4.1.6): whether they follow from one another. Whom to trust is not asked:
/// the standard wants to catch mistakes here, not to authenticate (xAPI-Data 2.6).</summary>
internal sealed class CertificateChain : IDisposable
{
    private readonly List<X509Certificate2> _certificates = [];

    /// <summary>Checks a signature made with the key of the first certificate.</summary>
    /// <param name="signature">A signature with certificates.</param>
    /// <param name="moment">When it was made; null when that is not known.</param>
    /// <returns>Null, or what is wrong, as a sentence.</returns>
    public static string? Check(JsonWebSignature signature, DateTimeOffset? moment)
    {
        using var chain = new CertificateChain();
        try
        {
            return chain.Load(signature.Certificates) ?? chain.Follow() ?? chain.CheckMoment(moment) ?? chain.Verify(signature);
        }
        catch (Exception error) when (error is CryptographicException or AsnContentException or NotSupportedException)
        {
            return "Found a certificate in x5c that cannot be used: its key or the way it is signed is not supported, or it is damaged.";
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _certificates.ForEach(certificate => certificate.Dispose());

    private string? Load(IReadOnlyList<byte[]> chain)
    {
        foreach (byte[] der in chain)
        {
            if (X509Certificate2.GetCertContentType(der) != X509ContentType.Cert)
            {
                return "Found something in x5c that is no X.509 certificate.";
            }

            _certificates.Add(X509CertificateLoader.LoadCertificate(der));
        }

        return null;
    }

    private string? Follow()
    {
        for (int i = 0; i + 1 < _certificates.Count; i++)
        {
            if (!_certificates[i].IssuerName.RawData.AsSpan().SequenceEqual(_certificates[i + 1].SubjectName.RawData) || !IsSignedBy(_certificates[i], _certificates[i + 1]))
            {
                return "Found a chain in x5c in which a certificate is not signed by the next.";
            }
        }

        return null;
    }

    private string? CheckMoment(DateTimeOffset? moment)
    {
        bool isOutside = _certificates.Exists(
            certificate => moment?.UtcDateTime < certificate.NotBefore.ToUniversalTime() || moment?.UtcDateTime > certificate.NotAfter.ToUniversalTime());
        return isOutside ? "Found a certificate in x5c that was not valid at the Statement's timestamp." : null;
    }

    private string? Verify(JsonWebSignature signature)
    {
        using RSA? key = _certificates[0].GetRSAPublicKey();
        if (key is null)
        {
            return "Found a certificate in x5c whose key is not RSA.";
        }

        bool isRight = key.VerifyData(signature.Signed.Span, signature.Signature.Span, signature.Hash, RSASignaturePadding.Pkcs1);
        return isRight ? null : "Found a signature that was not made with the key of its certificate, or not over this payload.";
    }

    // Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING } (RFC 5280 4.1)
    private static bool IsSignedBy(X509Certificate2 certificate, X509Certificate2 issuer)
    {
        AsnReader parts = new AsnReader(certificate.RawDataMemory, AsnEncodingRules.DER).ReadSequence();
        ReadOnlySpan<byte> signed = parts.ReadEncodedValue().Span;
        string algorithm = parts.ReadSequence().ReadObjectIdentifier();
        byte[] signature = parts.ReadBitString(out _);
        using RSA? rsa = issuer.GetRSAPublicKey();
        using ECDsa? elliptic = issuer.GetECDsaPublicKey();
        return algorithm switch
        {
            "1.2.840.113549.1.1.5" => VerifyRsa(rsa, signed, signature, HashAlgorithmName.SHA1),
            "1.2.840.113549.1.1.11" => VerifyRsa(rsa, signed, signature, HashAlgorithmName.SHA256),
            "1.2.840.113549.1.1.12" => VerifyRsa(rsa, signed, signature, HashAlgorithmName.SHA384),
            "1.2.840.113549.1.1.13" => VerifyRsa(rsa, signed, signature, HashAlgorithmName.SHA512),
            "1.2.840.10045.4.3.2" => VerifyElliptic(elliptic, signed, signature, HashAlgorithmName.SHA256),
            "1.2.840.10045.4.3.3" => VerifyElliptic(elliptic, signed, signature, HashAlgorithmName.SHA384),
            "1.2.840.10045.4.3.4" => VerifyElliptic(elliptic, signed, signature, HashAlgorithmName.SHA512),
            _ => throw new NotSupportedException(algorithm),
        };
    }

    private static bool VerifyRsa(RSA? key, ReadOnlySpan<byte> signed, byte[] signature, HashAlgorithmName hash) =>
        key is not null && key.VerifyData(signed, signature, hash, RSASignaturePadding.Pkcs1);

    private static bool VerifyElliptic(ECDsa? key, ReadOnlySpan<byte> signed, byte[] signature, HashAlgorithmName hash) =>
        key is not null && key.VerifyData(signed, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
}
