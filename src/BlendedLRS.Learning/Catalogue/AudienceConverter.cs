using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>An audience in its written form.</summary>
internal sealed class AudienceConverter : JsonConverter<Audience>
{
    public override Audience Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize<AudienceForm>(ref reader, options) ?? new AudienceForm();
        return new Audience(form.Units, form.Sites, form.RoleFamilies);
    }

    public override void Write(Utf8JsonWriter writer, Audience value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new AudienceForm { Units = value.Units, Sites = value.Sites, RoleFamilies = value.RoleFamilies }, options);
}
