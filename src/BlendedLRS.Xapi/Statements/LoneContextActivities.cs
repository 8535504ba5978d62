using System.Buffers;
using System.Text.Json;

namespace BlendedLRS.Xapi.Statements;

/// <summary>Where, within one property of a Statement, a contextActivity stands alone and must go out as an array (xAPI-Data 2.4.6.2).</summary>
internal ref struct LoneContextActivities
{
    /// <summary>Found seldom, so the list is made when the first one is.</summary>
    private List<(int Start, int End)>? _found;

    public readonly void Clear() => _found?.Clear();

    /// <summary>Looks through the object that the reader is on, which is a context, contextActivities, or the Object of a Statement.</summary>
    public void Collect(ref Utf8JsonReader reader, SentProperty of)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            SentProperty property = of == SentProperty.ContextActivities ? SentProperty.Other : SentProperties.Of(ref reader);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.StartObject && MayHold(of, property))
            {
                Collect(ref reader, property);
                continue;
            }

            bool isLone = of == SentProperty.ContextActivities && reader.TokenType == JsonTokenType.StartObject;
            reader.Skip();
            if (isLone)
            {
                (_found ??= []).Add((start, (int)reader.BytesConsumed));
            }
        }
    }

    /// <summary>Writes a slice of the raw Statement with brackets around what was found.</summary>
    public readonly void WriteAround(IBufferWriter<byte> output, ReadOnlySpan<byte> raw, int start, int end)
    {
        foreach ((int from, int to) in _found ?? [])
        {
            output.Write(raw[start..from]);
            output.Write("["u8);
            output.Write(raw[from..to]);
            output.Write("]"u8);
            start = to;
        }

        output.Write(raw[start..end]);
    }

    private static bool MayHold(SentProperty parent, SentProperty child) =>
        (parent, child) is (SentProperty.Object, SentProperty.Context) or (SentProperty.Context, SentProperty.ContextActivities);
}
