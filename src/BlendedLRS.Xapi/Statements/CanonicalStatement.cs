using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Durations;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.Timestamps;

namespace BlendedLRS.Xapi.Statements;

/// <summary>The one spelling that all equal Statements share. It is no JSON: texts carry their length, so that no two different values meet.</summary>
internal readonly record struct CanonicalStatement(ReadOnlyMemory<byte> Content, DateTimeOffset? Timestamp)
{
    public static CanonicalStatement Of(ReadOnlyMemory<byte> statement)
    {
        using var json = JsonDocument.Parse(statement);
        var content = new List<byte>(statement.Length);
        Write(content, json.RootElement, StatementNode.Statement);
        DateTimeOffset? timestamp = null;
        foreach (JsonProperty property in json.RootElement.EnumerateObject())
        {
            if (Name(property).AsSpan().SequenceEqual("timestamp"u8))
            {
                timestamp = Instant(Text(property.Value));
            }
        }

        return new(content.ToArray(), timestamp);
    }

    private static void Write(List<byte> output, JsonElement value, StatementNode node)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(output, value, node);
                break;
            case JsonValueKind.Array:
                WriteArray(output, [.. value.EnumerateArray().Select(element => Canonical(element, node == StatementNode.Members ? StatementNode.Actor : node))], node);
                break;
            case JsonValueKind.String:
                WriteText(output, Normalised(Text(value), node));
                break;
            case JsonValueKind.Number:
                new JsonNumber(JsonMarshal.GetRawUtf8Value(value)).WriteCanonical(output);
                break;
            default:
                output.Add(value.ValueKind switch { JsonValueKind.True => (byte)'t', JsonValueKind.False => (byte)'f', _ => (byte)'n' });
                break;
        }
    }

    private static void WriteObject(List<byte> output, JsonElement value, StatementNode node)
    {
        output.Add((byte)'{');
        var properties = value.EnumerateObject()
            .Select(property => (Name: Name(property), property.Value))
            .OrderBy(property => property.Name, BytesComparer.Instance);
        foreach ((byte[] name, JsonElement child) in properties)
        {
            StatementNode childNode = StatementNodes.Child(node, Encoding.Latin1.GetString(name));
            if (childNode == StatementNode.Ignored)
            {
                continue;
            }

            WriteText(output, name);
            if (childNode == StatementNode.Activities && child.ValueKind == JsonValueKind.Object)
            {
                WriteArray(output, [Canonical(child, childNode)], childNode);
            }
            else
            {
                Write(output, child, childNode);
            }
        }

        output.Add((byte)'}');
    }

    private static void WriteArray(List<byte> output, List<byte[]> elements, StatementNode node)
    {
        if (node == StatementNode.Members)
        {
            elements.Sort(BytesComparer.Instance);
        }

        output.Add((byte)'[');
        elements.ForEach(output.AddRange);
        output.Add((byte)']');
    }

    private static byte[] Canonical(JsonElement value, StatementNode node)
    {
        var output = new List<byte>();
        Write(output, value, node);
        return [.. output];
    }

    private static void WriteText(List<byte> output, ReadOnlySpan<byte> text)
    {
        output.Add((byte)'"');
        Span<byte> length = stackalloc byte[11];
        text.Length.TryFormat(length, out int written, provider: CultureInfo.InvariantCulture);
        output.AddRange(length[..written]);
        output.Add((byte)':');
        output.AddRange(text);
    }

    private static byte[] Normalised(byte[] text, StatementNode node) => node switch
    {
        StatementNode.Uuid when Guid.TryParseExact(Encoding.UTF8.GetString(text), "D", out Guid uuid) => Encoding.UTF8.GetBytes(uuid.ToString("D")),
        StatementNode.Mbox => Encoding.UTF8.GetBytes(Mbox.Normalise(Encoding.UTF8.GetString(text))),
        StatementNode.Duration => Encoding.UTF8.GetBytes(Iso8601Duration.Comparable(Encoding.UTF8.GetString(text))),
        StatementNode.Timestamp => BitConverter.GetBytes(Instant(text)?.UtcTicks ?? -1),
        _ => text,
    };

    private static DateTimeOffset? Instant(byte[] text) => Iso8601Timestamp.TryParse(text, XapiVersion.V103, out DateTimeOffset instant) ? instant : null;

    private static byte[] Text(JsonElement value) => JsonText.Unescape(JsonMarshal.GetRawUtf8Value(value)[1..^1]);

    private static byte[] Name(JsonProperty property) => JsonText.Unescape(JsonMarshal.GetRawUtf8PropertyName(property));

    private sealed class BytesComparer : IComparer<byte[]>
    {
        public static BytesComparer Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
