using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Statements;

/// <summary>The continuation of a list as opaque text: its filters, the ceiling that its first page fixed and the last place shown, sealed so that only this
/// installation can make one (xAPI-Data 2.5). It needs no memory on the server, so it stays usable.</summary>
internal sealed class MoreLink(InstallationSecret secret)
{
    private const string Purpose = "more-link";
    private const int SealLength = 16;
    private const int Longest = 6 * 1024;

    // The text is sealed and encoded: escapes that guard against HTML would only make it longer.
    private static readonly JsonSerializerOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a link holds.</summary>
    /// <param name="Filters">The parameters of the first request.</param>
    /// <param name="Ceiling">Places beyond are not part of the walk.</param>
    /// <param name="After">The last place shown.</param>
    internal sealed record Content(Dictionary<string, string> Filters, long Ceiling, long After);

    /// <summary>The text of a link.</summary>
    public string Write(Content content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, Short);
        return Base64Url.EncodeToString([.. Seal(json), .. json]);
    }

    /// <summary>Whether every link of a walk is short enough for the request lines that servers and proxies take.</summary>
    /// <param name="filters">The parameters of the first request.</param>
    public bool Fits(Dictionary<string, string> filters) => Write(new Content(filters, long.MaxValue, long.MaxValue)).Length <= Longest;

    /// <summary>What a link holds; null when this installation did not make it as it is.</summary>
    public Content? Read(string text)
    {
        if (text.Length > Longest || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= SealLength || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SealLength), Seal(bytes.AsSpan(SealLength))))
        {
            return null;
        }

        return JsonSerializer.Deserialize<Content>(bytes.AsSpan(SealLength));
    }

    private ReadOnlySpan<byte> Seal(ReadOnlySpan<byte> json) => secret.Hash(Purpose, json).AsSpan(0, SealLength);
}
