using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BlendedLRS.Xapi.Tests.Signatures;

/// <summary>Makes keys, certificates and signatures.</summary>
internal static class Signer
{
    public static RSA Key { get; } = RSA.Create(2048);

    public static RSA OtherKey { get; } = RSA.Create(2048);

    public static DateTimeOffset From { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Until { get; } = From.AddYears(1);

    public static byte[] Jws(byte[] payload, string header = """{"alg":"RS256"}""", RSA? key = null)
    {
        HashAlgorithmName hash = header.Contains("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512
            : header.Contains("384", StringComparison.Ordinal) ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256;
        string signed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header)) + "." + Base64Url.EncodeToString(payload);
        byte[] signature = (key ?? Key).SignData(Encoding.ASCII.GetBytes(signed), hash, RSASignaturePadding.Pkcs1);
        return Encoding.ASCII.GetBytes(signed + "." + Base64Url.EncodeToString(signature));
    }

    public static string HeaderWith(params X509Certificate2[] chain) => HeaderWith("RS256", chain);

    public static string HeaderWith(string algorithm, X509Certificate2[] chain) =>
        $$"""{"alg":"{{algorithm}}","x5c":[{{string.Join(',', chain.Select(certificate => $"\"{Convert.ToBase64String(certificate.RawData)}\""))}}]}""";

    public static X509Certificate2 SelfSigned(RSA? key = null) =>
        new CertificateRequest("CN=Self", key ?? Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From, Until);

    /// <summary>A root, and a certificate for <see cref="Key"/> that it signed.</summary>
    public static (X509Certificate2 Leaf, X509Certificate2 Root) Chain(bool elliptic = false)
    {
        X509Certificate2 root = elliptic
            ? Root(new CertificateRequest("CN=Root", ECDsa.Create(ECCurve.NamedCurves.nistP256), HashAlgorithmName.SHA256))
            : Root(new CertificateRequest("CN=Root", OtherKey, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1));
        var request = new CertificateRequest("CN=Leaf", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        X509SignatureGenerator generator = elliptic ? X509SignatureGenerator.CreateForECDsa(root.GetECDsaPrivateKey()!) : X509SignatureGenerator.CreateForRSA(OtherKey, RSASignaturePadding.Pkcs1);
        return (request.Create(root.SubjectName, generator, From, Until, [1, 2, 3, 4]), root);
    }

    private static X509Certificate2 Root(CertificateRequest request)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(From, Until);
    }
}
