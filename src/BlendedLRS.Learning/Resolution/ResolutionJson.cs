using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Resolution;

/// <summary>The text form of what was resolved, as a store keeps it: compact JSON without what has its default. Whoever reads a text of an earlier version of the product may
/// fail, because records are resolved anew from the log whenever their form changes.</summary>
public static class ResolutionJson
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        Converters =
        {
            new KebabConverter<Modality>(), new KebabConverter<Practice>(), new KebabConverter<FlexLevel>(), new KebabConverter<Ownership>(), new KebabConverter<DurationBasis>(),
            new KebabConverter<Visibility>(), new KebabConverter<FeedbackAnswer>(), new KebabConverter<RevisionCause>(),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { FactDetailsJson.LeaveOutEmptyLists } },
    };

    /// <summary>The text of a record; of equal records the same.</summary>
    public static string Write<T>(T record)
        where T : class => JsonSerializer.Serialize(record, Compact);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Compact) ?? throw new JsonException("A resolved record is a JSON object.");
}
