using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>An IFI as its key.</summary>
internal sealed class IfiConverter : JsonConverter<Ifi>
{
    public override Ifi Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return IfiText.TryRead(text, out var ifi) ? ifi.Value : throw new JsonException($"'{text}' is no IFI: {IfiText.Allowed}.");
    }

    public override void Write(Utf8JsonWriter writer, Ifi value, JsonSerializerOptions options) => writer.WriteStringValue(value.Key);
}
