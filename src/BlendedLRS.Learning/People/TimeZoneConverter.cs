using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlendedLRS.Learning.People;

/// <summary>A time zone as its IANA name.</summary>
internal sealed class TimeZoneConverter : JsonConverter<TimeZoneInfo>
{
    public override TimeZoneInfo Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return text is not null && TimeZoneInfo.TryFindSystemTimeZoneById(text, out var zone)
            ? zone
            : throw new JsonException($"'{text}' is no time zone of this machine, such as Europe/Amsterdam.");
    }

    public override void Write(Utf8JsonWriter writer, TimeZoneInfo value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
