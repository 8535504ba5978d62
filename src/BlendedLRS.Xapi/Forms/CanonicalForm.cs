using System.Buffers;
using System.Text.Json;
using BlendedLRS.Xapi.Json;
using BlendedLRS.Xapi.LanguageMaps;

namespace BlendedLRS.Xapi.Forms;

/// <summary><c>format=canonical</c> (xAPI-Communication 2.1.3): Activities with the definition that the LRS holds of them, and one language in each language map.
/// The definitions put into one Statement have <see cref="MostAddedBytes"/> together at most; Activities behind that keep what was sent, so that a Statement that names one Activity
/// many times does not grow without bound.</summary>
public sealed class CanonicalForm
{
    /// <summary>Most bytes of definitions that one Statement is given, counted before one language is chosen.</summary>
    public const int MostAddedBytes = 4 * 1024 * 1024;

    private readonly AcceptLanguage _languages;
    private readonly Func<string, ReadOnlyMemory<byte>?> _definitionOf;
    private int _added;

    /// <param name="languages">What the reader wants.</param>
    /// <param name="definitionOf">The definition of an Activity by its id, as JSON text; null keeps the one that was sent.</param>
    public CanonicalForm(AcceptLanguage languages, Func<string, ReadOnlyMemory<byte>?> definitionOf) => (_languages, _definitionOf) = (languages, definitionOf);

    /// <summary>The ids of the Activities that a Statement names outside of its Verb and extensions.</summary>
    public static IReadOnlySet<string> Activities(ReadOnlySpan<byte> statement)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var nothing = new ArrayBufferWriter<byte>(Math.Max(1, statement.Length));
        var looking = new CanonicalForm(AcceptLanguage.Parse(null), id =>
        {
            ids.Add(id);
            return null;
        });
        looking.Write(nothing, statement);
        return ids;
    }

    /// <summary>Writes a Statement in this form.</summary>
    /// <param name="output">Where the UTF-8 text goes.</param>
    /// <param name="statement">JSON text of a Statement as the LRS gives it out.</param>
    public void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> statement)
    {
        _added = 0;
        Write(output, statement, FormNode.Statement);
    }

    private void Write(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, FormNode node)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        WriteValue(output, bytes, ref reader, node);
    }

    private void WriteValue(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, FormNode node)
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
        else if (reader.TokenType == JsonTokenType.StartObject && node == FormNode.LanguageMap)
        {
            WriteOneLanguage(output, bytes, ref reader);
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

    private void WriteObject(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader, FormNode node)
    {
        ReadOnlyMemory<byte> known = node == FormNode.Activity && FormReader.Find(reader, "id") is { } id ? Known(id) : default;
        bool isFirst = true;
        output.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            int end = start + reader.ValueSpan.Length + 2;
            string? key = FormNodes.Key(ref reader);
            reader.Read();
            if (!known.IsEmpty && key == "definition")
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

        if (!known.IsEmpty)
        {
            output.Write(",\"definition\":"u8);
            Write(output, known.Span, FormNode.Definition);
        }

        output.Write("}"u8);
    }

    // Nothing known may come as nothing at all or as no text.
    private ReadOnlyMemory<byte> Known(string id)
    {
        ReadOnlyMemory<byte> known = _definitionOf(id).GetValueOrDefault();
        if (known.Length > MostAddedBytes - _added)
        {
            return default;
        }

        _added += known.Length;
        return known;
    }

    private void WriteOneLanguage(IBufferWriter<byte> output, ReadOnlySpan<byte> bytes, ref Utf8JsonReader reader)
    {
        var tags = new List<string>();
        var places = new List<Range>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int start = (int)reader.TokenStartIndex;
            tags.Add(Utf8Text.ToString(JsonText.Unescape(reader.ValueSpan)));
            reader.Read();
            reader.Skip();
            places.Add(start..(int)reader.BytesConsumed);
        }

        output.Write("{"u8);
        output.Write(tags.Count == 0 ? ""u8 : bytes[places[_languages.Pick(tags)]]);
        output.Write("}"u8);
    }
}
