using System.Text.Json;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Xapi.Json;

/// <summary>One pass over the bytes of Statements: the reader, the rules that apply, the outline so far and the first refusal.
/// Every reading method leaves the reader on the last token of its value and returns false once something is refused.</summary>
internal ref struct JsonCursor
{
    /// <summary>Nesting beyond this is refused: the default of most JSON readers, so that what is stored can be read by others.</summary>
    public const int MaxDepth = 64;

    public Utf8JsonReader Json;
    public OutlineBuilder Outline;
    private byte[]? _scratch;
    private string? _requirement;
    private string? _reason;
    private int _refusedAt;

    public JsonCursor(ReadOnlySpan<byte> bytes, XapiVersion version, int maxDepth)
    {
        Bytes = bytes;
        Version = version;
        MaxDepthHere = maxDepth;
        Json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = maxDepth });
    }

    public ReadOnlySpan<byte> Bytes { get; }

    public XapiVersion Version { get; }

    /// <summary>One level more than <see cref="MaxDepth"/> where Statements stand in an array.</summary>
    public int MaxDepthHere { get; }

    public readonly bool IsRefused => _reason is not null;

    /// <summary>Where the current token starts.</summary>
    public readonly int At => (int)Json.TokenStartIndex;

    public readonly JsonTokenType Token => Json.TokenType;

    /// <summary>The current string or key without escapes; gone with the next call.</summary>
    public ReadOnlySpan<byte> Text() => Json.ValueIsEscaped ? Unescaped() : Json.ValueSpan;

    /// <summary>As <see cref="Text"/>, but stays.</summary>
    public readonly ReadOnlySpan<byte> LastingText() => Json.ValueIsEscaped ? JsonText.Unescape(Json.ValueSpan) : Json.ValueSpan;

    /// <summary>Moves to the next property of an object that has a table, and on to its value, which is not null.</summary>
    /// <param name="table">The properties that the object may have.</param>
    /// <param name="seen">A bit for each property met so far.</param>
    /// <param name="property">Its place in the table.</param>
    /// <returns>False at the end of the object and when something is refused.</returns>
    public bool NextProperty(PropertyTable table, ref uint seen, out int property)
    {
        Json.Read();
        if (Json.TokenType == JsonTokenType.EndObject)
        {
            property = -1;
            return false;
        }

        property = table.IndexOf(Text());
        if (property < 0)
        {
            return RefuseUnknown(table);
        }

        uint bit = 1u << property;
        if ((seen & bit) != 0)
        {
            return RefuseKey(Section.Formatting, $"Found \"{table.Names[property]}\" twice in one object; a property may be used once.");
        }

        seen |= bit;
        Json.Read();
        return Json.TokenType != JsonTokenType.Null || RefuseNull();
    }

    /// <summary>Moves to the next key of a free map and leaves the reader on it.</summary>
    public bool NextKey(ref KeyLog keys)
    {
        Json.Read();
        if (Json.TokenType == JsonTokenType.EndObject)
        {
            return false;
        }

        return keys.Add(Bytes, At + 1, Json.ValueSpan.Length, Json.ValueIsEscaped)
            || RefuseKey(Section.Formatting, $"Found the key {Found.Quote(Json.ValueSpan)} twice in one map; a key may be used once.");
    }

    /// <summary>Moves to the next element of an array, which is not null; false at its end.</summary>
    public bool NextElement()
    {
        Json.Read();
        return Json.TokenType != JsonTokenType.EndArray && (Json.TokenType != JsonTokenType.Null || RefuseNull());
    }

    public bool Expect(JsonTokenType token, string requirement, string allowed) => Json.TokenType == token || Refuse(requirement, allowed);

    /// <summary>Refuses the current value.</summary>
    /// <param name="requirement">The section of the standard.</param>
    /// <param name="allowed">What is allowed, as the second half of a sentence.</param>
    public bool Refuse(string requirement, string allowed) => RefuseAt(At, requirement, $"Found {Found.Value(in Json)}; {allowed}.");

    /// <summary>Refuses the value of the current key, and so points at it by the key.</summary>
    public bool RefuseKey(string requirement, string reason)
    {
        Json.Read();
        return RefuseAt(At, requirement, reason);
    }

    /// <summary>Refuses the value that starts at an offset, unless something was refused before.</summary>
    public bool RefuseAt(int offset, string requirement, string reason)
    {
        if (_reason is null)
        {
            (_refusedAt, _requirement, _reason) = (offset, requirement, reason);
        }

        return false;
    }

    /// <summary>Refuses a key that no object of the table has.</summary>
    public bool RefuseUnknown(PropertyTable table)
    {
        string key = Found.Clip(Json.ValueSpan);
        string? meant = table.Meant(key);
        return RefuseKey(
            Section.Formatting,
            meant is not null
                ? $"Found the property \"{key}\"; keys are case-sensitive and this one is spelled \"{meant}\"."
                : $"Found the property \"{key}\"; {table.Owner} may only have {string.Join(", ", table.Names)}.");
    }

    /// <summary>What was refused, as a value.</summary>
    public readonly Refusal? ToRefusal() =>
        _reason is null ? null : new Refusal(_requirement!, JsonPointer.To(Bytes, _refusedAt), _reason);

    private ReadOnlySpan<byte> Unescaped()
    {
        if (_scratch is null || _scratch.Length < Json.ValueSpan.Length)
        {
            _scratch = new byte[Math.Max(256, Json.ValueSpan.Length)];
        }

        return _scratch.AsSpan(0, JsonText.Unescape(Json.ValueSpan, _scratch));
    }

    private bool RefuseNull() => RefuseAt(At, Section.Formatting, "Found null; null is allowed only inside extensions.");
}
