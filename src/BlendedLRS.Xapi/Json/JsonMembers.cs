using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace BlendedLRS.Xapi.Json;

/// <summary>The properties of one JSON Object in order, each value as the bytes that were sent; what is set keeps its place, what is new comes last.</summary>
internal sealed class JsonMembers
{
    private const int MaxDepth = 1000;

    private readonly List<JsonMember> _members = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The properties in order.</summary>
    public IReadOnlyList<JsonMember> All => _members;

    /// <summary>The value of a property, null when there is none. Without its type, null would become an empty value: it converts from an array as well.</summary>
    public ReadOnlyMemory<byte>? this[string key] => _places.TryGetValue(key, out int place) ? _members[place].Value : (ReadOnlyMemory<byte>?)null;

    /// <summary>Reads the properties; of one that stands twice, the last value counts.</summary>
    /// <returns>Null when the text is not exactly one JSON Object.</returns>
    public static JsonMembers? Read(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            return null;
        }

        var members = new JsonMembers();
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && members.ReadAll(ref reader, json) && !reader.Read() ? members : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>One Object with each property of another set on it, one level deep; null when either text is not exactly one JSON Object.</summary>
    public static ReadOnlyMemory<byte>? Merge(ReadOnlyMemory<byte> known, ReadOnlyMemory<byte> sent)
    {
        if (Read(known) is not { } merged || Read(sent) is not { } members)
        {
            return null;
        }

        members._members.ForEach(merged.Set);
        return merged.ToJson();
    }

    /// <summary>Sets a property.</summary>
    public void Set(JsonMember member)
    {
        if (_places.TryGetValue(member.Key, out int place))
        {
            _members[place] = _members[place] with { Value = member.Value };
        }
        else
        {
            _places.Add(member.Key, _members.Count);
            _members.Add(member);
        }
    }

    /// <summary>The same properties without some of them.</summary>
    public JsonMembers Without(Func<JsonMember, bool> isLeftOut)
    {
        var rest = new JsonMembers();
        foreach (JsonMember member in _members.Where(member => !isLeftOut(member)))
        {
            rest.Set(member);
        }

        return rest;
    }

    /// <summary>The JSON text of the Object.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        using var output = new MemoryStream();
        output.WriteByte((byte)'{');
        for (int i = 0; i < _members.Count; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            output.Write(_members[i].Name.Span);
            output.Write("\":"u8);
            output.Write(_members[i].Value.Span);
        }

        output.WriteByte((byte)'}');
        return output.ToArray();
    }

    private bool ReadAll(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlyMemory<byte> name = json.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
            string key = Encoding.Latin1.GetString(reader.ValueIsEscaped ? JsonText.Unescape(name.Span) : name.Span);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            Set(new JsonMember(key, name, json[start..(int)reader.BytesConsumed]));
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }
}
