using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace BlendedLRS.Xapi.Signatures;

/// <summary>A JSON web signature in compact serialisation (RFC 7515), with the algorithms that xAPI-Data 2.6 allows.</summary>
/// <param name="Algorithm">RS256, RS384 or RS512.</param>
/// <param name="Certificates">The chain of the property <c>x5c</c> in DER, the signer's first; empty when there is none.</param>
/// <param name="Signed">What the signature covers.</param>
/// <param name="Payload">The signed serialisation of the Statement.</param>
/// <param name="Signature">The signature's bytes.</param>
internal sealed record JsonWebSignature(
    string Algorithm, IReadOnlyList<byte[]> Certificates, ReadOnlyMemory<byte> Signed, ReadOnlyMemory<byte> Payload, ReadOnlyMemory<byte> Signature)
{
    private const int MostCertificates = 20;

    private static readonly SearchValues<byte> Base64UrlLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"u8);

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The hash of the algorithm.</summary>
    public HashAlgorithmName Hash => Algorithm switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        _ => HashAlgorithmName.SHA512,
    };

    /// <summary>Reads the bytes of an attachment.</summary>
    /// <returns>Null and the signature, or what is wrong, as a sentence.</returns>
    public static string? Read(ReadOnlyMemory<byte> bytes, out JsonWebSignature? read)
    {
        read = null;
        int first = bytes.Span.IndexOf((byte)'.');
        int last = bytes.Span.LastIndexOf((byte)'.');
        if (first < 0 || first == last
            || Decode(bytes[..first]) is not { } header || Decode(bytes[(first + 1)..last]) is not { } payload || Decode(bytes[(last + 1)..]) is not { } signature)
        {
            return "Found a signature that is no JWS; three parts of base64url separated by dots are required (JWS Compact Serialization).";
        }

        string? wrong = ReadHeader(header, out string algorithm, out List<byte[]> certificates);
        if (wrong is null)
        {
            read = new JsonWebSignature(algorithm, certificates, bytes[..last], payload, signature);
        }

        return wrong;
    }

    private static byte[]? Decode(ReadOnlyMemory<byte> part)
    {
        // The framework's decoder would pass over white space and padding, which JWS does not know.
        bool isPossible = !part.Span.ContainsAnyExcept(Base64UrlLetters) && part.Length % 4 != 1;
        var bytes = new byte[Base64Url.GetMaxDecodedLength(part.Length)];
        return isPossible && Base64Url.TryDecodeFromUtf8(part.Span, bytes, out int length) ? bytes[..length] : null;
    }

    private static string? ReadHeader(byte[] header, out string algorithm, out List<byte[]> certificates)
    {
        (algorithm, certificates) = ("", []);
        try
        {
            using var json = JsonDocument.Parse(header, Strict);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return "Found a JWS header that is no JSON object.";
            }

            if (root.TryGetProperty("crit", out _))
            {
                return "Found a JWS header with \"crit\"; extensions of JWS are not understood.";
            }

            bool hasAlgorithm = root.TryGetProperty("alg", out JsonElement alg) && alg.ValueKind == JsonValueKind.String;
            algorithm = hasAlgorithm ? alg.GetString()! : "";
            if (algorithm is not ("RS256" or "RS384" or "RS512"))
            {
                return "Found a JWS with another algorithm; RS256, RS384 or RS512 is required.";
            }

            return root.TryGetProperty("x5c", out JsonElement chain) ? ReadChain(chain, certificates) : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return "Found a JWS header that is no well-formed JSON.";
        }
    }

    private static string? ReadChain(JsonElement chain, List<byte[]> certificates)
    {
        const string Wrong = "Found an x5c that is no array of 1 to 20 certificates in base64 (RFC 7515 4.1.6).";
        if (chain.ValueKind != JsonValueKind.Array || chain.GetArrayLength() is < 1 or > MostCertificates)
        {
            return Wrong;
        }

        foreach (JsonElement certificate in chain.EnumerateArray())
        {
            if (certificate.ValueKind != JsonValueKind.String || !certificate.TryGetBytesFromBase64(out byte[]? der) || der.Length == 0)
            {
                return Wrong;
            }

            certificates.Add(der);
        }

        return null;
    }
}
