using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Learning.Classification;

/// <summary>The text form of details.</summary>
internal static class FactDetailsJson
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        Converters =
        {
            new KebabConverter<Act>(), new KebabConverter<ObjectKind>(), new KebabConverter<Ownership>(), new KebabConverter<RevisionCause>(), new KebabConverter<Visibility>(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    public static string Write(FactDetails details) => JsonSerializer.Serialize(details, Compact);

    public static FactDetails Read(string json) =>
        JsonSerializer.Deserialize<FactDetails>(json, Compact) ?? throw new JsonException("Details are a JSON object.");

    /// <summary>Empty lists are the default of all lists.</summary>
    internal static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }
}
