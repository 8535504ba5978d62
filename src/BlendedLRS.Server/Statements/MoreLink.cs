using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Statements;

/// <summary>The continuation of a list as opaque text: its filters, the ceiling that its first page fixed and the last place shown, sealed so that only this
/// installation can make one (xAPI-Data 2.5). It needs no memory on the server, so it stays usable.</summary>
internal sealed class MoreLink(InstallationSecret secret)
{
    private const string Purpose = "more-link";
    private const int SealLength = 16;
    private const int Longest = 16 * 1024;

    /// <summary>What a link holds.</summary>
    /// <param name="Filters">The parameters of the first request.</param>
    /// <param name="Ceiling">Places beyond are not part of the walk.</param>
    /// <param name="After">The last place shown.</param>
    internal sealed record Content(Dictionary<string, string> Filters, long Ceiling, long After);

    /// <summary>The text of a link.</summary>
    public string Write(Content content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content);
        return Base64Url.EncodeToString([.. Seal(json), .. json]);
    }

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
