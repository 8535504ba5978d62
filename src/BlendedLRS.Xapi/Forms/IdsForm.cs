using System.Buffers;
using System.Text.Json;

namespace BlendedLRS.Xapi.Forms;

/// <summary><c>format=ids</c> (xAPI-Communication 2.1.3): of Agents, Groups, Activities and Verbs only what identifies them; an anonymous Group keeps its members.
/// An Activity needs no objectType, so it goes without.</summary>
public static class IdsForm
{
    /// <summary>Writes a Statement in this form.</summary>
    /// <param name="output">Where the UTF-8 text goes.</param>
    /// <param name="statement">JSON text of a Statement as the LRS gives it out.</param>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> statement)
    {
        ArgumentNullException.ThrowIfNull(output);
        var reader = new Utf8JsonReader(statement);
        reader.Read();
        WriteValue(output, statement, ref reader, FormNode.Statement);
    }

    private static void WriteValue(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, FormNode node)
    {
        if (reader.TokenType == JsonTokenType.StartArray && node != FormNode.Json)
        {
            output.Write("["u8);
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                output.Write(i == 0 ? ""u8 : ","u8);
                WriteValue(output, bytes, ref reader, node);
            }

            output.Write("]"u8);
        }
        else if (reader.TokenType == JsonTokenType.StartObject && node != FormNode.Json)
        {
            WriteObject(output, bytes, ref reader, node == FormNode.Object ? FormReader.KindOfObject(reader) : node);
        }
        else
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            output.Write(bytes[start..(int)reader.BytesConsumed]);
        }
    }

    private static void WriteObject(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, FormNode node)
    {
        bool isIdentified = node == FormNode.Actor && FormReader.IsIdentified(reader);
        bool isFirst = true;
        output.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            int end = start + reader.ValueSpan.Length + 2;
            string? key = FormNodes.Key(ref reader);
            reader.Read();
            if (!IsKept(node, key, isIdentified))
            {
                reader.Skip();
                continue;
            }

            output.Write(isFirst ? ""u8 : ","u8);
            output.Write(bytes[start..end]);
            output.Write(":"u8);
            WriteValue(output, bytes, ref reader, FormNodes.Child(node, key));
            isFirst = false;
        }

        output.Write("}"u8);
    }

    private static bool IsKept(FormNode node, string? key, bool isIdentified) => node switch
    {
        FormNode.Verb or FormNode.Activity => key == "id",
        FormNode.Actor => key is "objectType" or "mbox" or "mbox_sha1sum" or "openid" or "account" || (key == "member" && !isIdentified),
        _ => true,
    };
}
