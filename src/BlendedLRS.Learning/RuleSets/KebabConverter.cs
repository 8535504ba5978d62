using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>Reads enumerations in their text form only: no numbers, no other letter case.</summary>
internal sealed class KebabConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return KebabText.TryParse<T>(text, out var value)
            ? value
            : throw new JsonException($"'{text}' is not one of {string.Join(", ", KebabText.All<T>())}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(KebabText.Of(value));
}
