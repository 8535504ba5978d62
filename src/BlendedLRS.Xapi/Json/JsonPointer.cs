using System.Globalization;
using System.Text;
using System.Text.Json;

namespace BlendedLRS.Xapi.Json;

/// <summary>Finds the RFC 6901 pointer of a place in a JSON text by reading again up to it: only a refusal pays, a valid Statement pays nothing.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer to the value that starts at an offset; where none starts there, to the value or container in which the offset lies.</summary>
    public static string To(ReadOnlySpan<byte> json, int offset)
    {
        var reader = new Utf8JsonReader(json[..offset], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        var levels = new Stack<Level>();
        try
        {
            while (reader.Read())
            {
                Follow(ref reader, levels);
            }
        }
        catch (JsonException)
        {
            // The text breaks off before the offset: what was followed so far is the place.
        }

        return Write(json, levels);
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<Level> levels)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                int start = (int)reader.TokenStartIndex + 1;
                levels.Push(levels.Pop() with { Key = start..(start + reader.ValueSpan.Length), ValuePending = true });
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                bool isArray = reader.TokenType == JsonTokenType.StartArray;
                levels.Push(new Level(isArray, 0, default, ValuePending: isArray));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                Finish(levels);
                break;
            default:
                Finish(levels);
                break;
        }
    }

    private static void Finish(Stack<Level> levels)
    {
        if (levels.TryPop(out Level level))
        {
            levels.Push(level with { Index = level.Index + 1, ValuePending = level.IsArray });
        }
    }

    private static string Write(ReadOnlySpan<byte> json, Stack<Level> levels)
    {
        var pointer = new StringBuilder();
        foreach (Level level in levels.Reverse())
        {
            if (level.IsArray)
            {
                pointer.Append('/').Append(level.Index.ToString(CultureInfo.InvariantCulture));
            }
            else if (level.ValuePending)
            {
                string key = Encoding.UTF8.GetString(JsonText.Unescape(json[level.Key]));
                pointer.Append('/').Append(key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
        }

        return pointer.ToString();
    }

    /// <param name="IsArray">An array, else an object.</param>
    /// <param name="Index">How many values of it are complete.</param>
    /// <param name="Key">Where the last key of an object stands.</param>
    /// <param name="ValuePending">A value is open or about to start.</param>
    private readonly record struct Level(bool IsArray, int Index, Range Key, bool ValuePending);
}
