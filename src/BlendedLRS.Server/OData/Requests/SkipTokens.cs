using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>Makes and checks the tokens of nextLinks. A token is signed together with the query it continues, so that neither can be changed.</summary>
/// <param name="sign">A keyed hash of the installation, 32 bytes.</param>
internal sealed class SkipTokens(Func<byte[], byte[]> sign)
{
    private const int SignatureLength = 16;

    /// <summary>The token for a place.</summary>
    /// <param name="place">Where to continue.</param>
    /// <param name="query">What identifies the query: set, filter and order.</param>
    public string Write(SkipTokenPlace place, string query)
    {
        var payload = JsonSerializer.SerializeToUtf8Bytes(new[]
        {
            place.PageSize.ToString(CultureInfo.InvariantCulture),
            place.Remaining?.ToString(CultureInfo.InvariantCulture),
        }.Concat(place.Position.Select(Text)));
        return Base64Url.EncodeToString([.. Signature(payload, query), .. payload]);
    }

    /// <summary>The place, or null when the token was not made here for this query.</summary>
    public SkipTokenPlace? Read(string token, string query, IReadOnlyList<CellType?> types)
    {
        var buffer = new byte[token.Length];
        if (!Base64Url.TryDecodeFromChars(token, buffer, out var length) || length <= SignatureLength)
        {
            return null;
        }

        var payload = buffer[SignatureLength..length];
        if (!CryptographicOperations.FixedTimeEquals(buffer.AsSpan(0, SignatureLength), Signature(payload, query)))
        {
            return null;
        }

        var texts = JsonSerializer.Deserialize<string?[]>(payload)!;
        return new SkipTokenPlace(
            int.Parse(texts[0]!, CultureInfo.InvariantCulture),
            texts[1] is { } remaining ? long.Parse(remaining, CultureInfo.InvariantCulture) : null,
            [.. texts.Skip(2).Select((text, index) => Value(text, types[index]))]);
    }

    private byte[] Signature(byte[] payload, string query) =>
        sign([.. SHA256.HashData(Encoding.UTF8.GetBytes(query)), .. payload])[..SignatureLength];

    private static string? Text(object? value) => value switch
    {
        null => null,
        bool flag => flag ? "1" : "0",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcTicks.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static object? Value(string? text, CellType? type) => (text, type) switch
    {
        (null, _) or (_, null) => null,
        (_, CellType.Boolean) => text == "1",
        (_, CellType.Int32) => int.Parse(text, CultureInfo.InvariantCulture),
        (_, CellType.Int64) when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
        (_, CellType.Int64 or CellType.Double) => double.Parse(text, CultureInfo.InvariantCulture),
        (_, CellType.Date) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
        (_, CellType.Instant) => new DateTimeOffset(long.Parse(text, CultureInfo.InvariantCulture), TimeSpan.Zero),
        _ => text,
    };
}
