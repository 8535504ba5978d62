using System.Diagnostics;
using System.Text;
using System.Text.Json;
using BlendedLRS.Xapi.Statements;
using BlendedLRS.Xapi.Tests.Statements;

namespace BlendedLRS.Xapi.Tests.Fuzz;

/// <summary>What must hold for any input whatever.</summary>
internal static class Ordeal
{
    private const int Attempts = 10;
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);

    /// <summary>For an input of a hundred times a Statement's size: what is quadratic takes seconds there.</summary>
    private static readonly TimeSpan SlowWhenLarge = TimeSpan.FromMilliseconds(500);

    /// <summary>No exception, no slow read; a refusal points at something that is there; what is accepted can be written, read again and found equal.</summary>
    /// <returns>Whether it was accepted.</returns>
    public static bool Undergo(byte[] input, XapiVersion version)
    {
        Refusal? refusal = ReadInTime(input, version);
        Refusal? inBody = StatementReader.ReadBody(input, version, out IReadOnlyList<StatementInBody> statements);
        if (refusal is null)
        {
            Assert.Null(inBody);
            byte[] written = StatementWriterTests.Write(input);
            Assert.Null(StatementReader.Read(written, version, out _));
            Assert.True(StatementEquality.AreEqual(input, written), Encoding.UTF8.GetString(input));
            Assert.Single(statements);
            return true;
        }

        Assert.StartsWith("Found ", refusal.Reason, StringComparison.Ordinal);
        Assert.True(refusal.Reason.Length < 400, refusal.Reason);
        if (TryParse(input, out JsonDocument? json))
        {
            using (json)
            {
                Assert.True(Resolves(json!.RootElement, refusal.Pointer), $"{refusal} in {Encoding.UTF8.GetString(input)}");
            }
        }

        return false;
    }

    // A busy machine may stop any read, and the first ones are not compiled yet: only what is slow every time is slow.
    private static Refusal? ReadInTime(byte[] input, XapiVersion version)
    {
        Refusal? refusal = null;
        TimeSpan slow = input.Length < 50_000 ? Slow : SlowWhenLarge;
        TimeSpan best = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < Attempts && best > slow; attempt++)
        {
            long start = Stopwatch.GetTimestamp();
            refusal = StatementReader.Read(input, version, out StatementOutline? outline);
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            best = taken < best ? taken : best;
            Assert.Equal(refusal is null, outline is not null);
        }

        Assert.True(best <= slow, $"{best.TotalMilliseconds} ms for {input.Length} bytes: {Encoding.UTF8.GetString(input.AsSpan(0, Math.Min(200, input.Length)))}");
        return refusal;
    }

    private static bool TryParse(byte[] input, out JsonDocument? json)
    {
        json = null;
        try
        {
            Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetCharCount(input);
            json = JsonDocument.Parse(input);
            return true;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            return false;
        }
    }

    // Of a key that comes twice either value will do.
    private static bool Resolves(JsonElement value, string pointer)
    {
        if (pointer.Length == 0)
        {
            return true;
        }

        int end = pointer.IndexOf('/', 1);
        string step = pointer[1..(end < 0 ? pointer.Length : end)].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        string rest = end < 0 ? "" : pointer[end..];
        return value.ValueKind switch
        {
            JsonValueKind.Array => int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out int index) && index < value.GetArrayLength() && Resolves(value[index], rest),
            JsonValueKind.Object => value.EnumerateObject().Any(property => Name(property) == step && Resolves(property.Value, rest)),
            _ => false,
        };
    }

    private static string Name(JsonProperty property) =>
        Encoding.UTF8.GetString(Xapi.Json.JsonText.Unescape(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8PropertyName(property)));
}
