using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>Writes a stored Statement: the raw JSON byte for byte, with what the LRS sets merged in.</summary>
public static class StatementWriter
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const int InstantLength = 28;

    /// <summary>Writes one Statement as a JSON object. The sent <c>id</c>, <c>stored</c>, <c>authority</c> and <c>version</c> give way to the LRS's;
    /// <c>timestamp</c> is added (= stored) only where it was not sent; a lone contextActivity becomes an array (xAPI-Data 2.4.6.2). All else keeps its bytes and order.</summary>
    /// <param name="output">Where the UTF-8 text goes.</param>
    /// <param name="raw">JSON text of a valid Statement, as sent.</param>
    /// <param name="lrs">What the LRS sets.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> raw, in LrsProperties lrs)
    {
        ArgumentNullException.ThrowIfNull(output);
        Begin(output, lrs.Id);
        bool hasTimestamp = WriteSent(output, raw);
        if (!hasTimestamp)
        {
            output.Write(",\"timestamp\":"u8);
            WriteInstant(output, lrs.Stored);
        }

        output.Write(",\"stored\":"u8);
        WriteInstant(output, lrs.Stored);
        output.Write(",\"authority\":"u8);
        Encoding.UTF8.GetBytes(lrs.Authority, output);
        output.Write(",\"version\":\""u8);
        output.Write(JsonEncodedText.Encode(lrs.Version).EncodedUtf8Bytes);
        output.Write("\"}"u8);
    }

    private static void Begin(IBufferWriter<byte> output, Guid id)
    {
        output.Write("{\"id\":\""u8);
        Utf8Formatter.TryFormat(id, output.GetSpan(36), out int written);
        output.Advance(written);
        output.Write("\""u8);
    }

    // Every property but those of the LRS, each with its bytes from the quote of its key to the end of its value.
    private static bool WriteSent(IBufferWriter<byte> output, ReadOnlySpan<byte> raw)
    {
        bool hasTimestamp = false;
        var reader = new Utf8JsonReader(raw);
        var singles = new LoneContextActivities();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            SentProperty property = SentProperties.Of(ref reader);
            reader.Read();
            hasTimestamp |= property == SentProperty.Timestamp;
            singles.Clear();
            Skip(ref reader, property, ref singles);
            if (property != SentProperty.SetByLrs)
            {
                output.Write(","u8);
                singles.WriteAround(output, raw, start, (int)reader.BytesConsumed);
            }
        }

        return hasTimestamp;
    }

    private static void Skip(ref Utf8JsonReader reader, SentProperty property, ref LoneContextActivities singles)
    {
        if (reader.TokenType == JsonTokenType.StartObject && property is SentProperty.Context or SentProperty.Object)
        {
            singles.Collect(ref reader, property);
        }
        else
        {
            reader.Skip();
        }
    }

    private static void WriteInstant(IBufferWriter<byte> output, DateTimeOffset instant)
    {
        Span<byte> buffer = output.GetSpan(InstantLength + 2);
        buffer[0] = (byte)'"';
        instant.UtcDateTime.TryFormat(buffer[1..], out int written, InstantFormat, CultureInfo.InvariantCulture);
        buffer[written + 1] = (byte)'"';
        output.Advance(written + 2);
    }
}
