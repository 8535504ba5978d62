using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>The JSON form of modules, baseline sets, topics and sources: the members of the records in camel case, always in the same order. It is stored, so no member may ever
/// change its name or its meaning.</summary>
public static class CatalogueJson
{
    private static readonly JsonSerializerOptions Strict = Options(JsonUnmappedMemberHandling.Disallow);
    private static readonly JsonSerializerOptions Stored = Options(JsonUnmappedMemberHandling.Skip);
    private static readonly Regex Quoted = new("'[^']+'", RegexOptions.NonBacktracking);

    private static readonly (string Type, string Form)[] Forms =
    [
        ("System.DateOnly", "a day such as \"2026-01-31\""), ("System.Guid", "a UUID"), ("System.Int32", "a whole number"), ("System.Boolean", "true or false"),
        ("System.Double", "a number"), ("System.Nullable`1[System.Double]", "a number"), ("System.Collections.", "a list or an object"), ("System.String", "text"),
    ];

    /// <summary>Reads what somebody sent: nothing unknown, nothing twice, nothing null, nothing missing. What it means is not looked at.</summary>
    /// <param name="utf8">The JSON text.</param>
    /// <param name="value">What was read when nothing is refused, else null.</param>
    /// <returns>Null, or the first thing that is wrong and where.</returns>
    public static Refusal? Read<T>(ReadOnlyMemory<byte> utf8, out T? value)
        where T : class
    {
        value = null;
        try
        {
            var read = JsonSerializer.Deserialize<T>(utf8.Span, Strict);
            using var json = JsonDocument.Parse(utf8);
            if (NullValues.In(json.RootElement, "").FirstOrDefault() is { } empty)
            {
                return CatalogueFault.Refuse(empty, "Nothing in the catalogue is null; leave the member out.");
            }

            value = read;
            return null;
        }
        catch (JsonException fault)
        {
            return CatalogueFault.Refuse(JsonPointer.FromPath(fault.Path), SentenceOf(fault.Message));
        }
    }

    /// <summary>The JSON text: equal values, equal texts.</summary>
    public static string Write<T>(T value)
        where T : class => JsonSerializer.Serialize(value, Strict);

    /// <summary>Reads what was stored; members that a newer version wrote are passed over.</summary>
    /// <exception cref="JsonException">It was not stored by <see cref="Write"/>.</exception>
    public static T Restore<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Stored) ?? throw new JsonException("There is nothing in it.");

    private static JsonSerializerOptions Options(JsonUnmappedMemberHandling unknown) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = unknown,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new KebabConverter<ModuleClass>(), new KebabConverter<RevisionCause>(), new KebabConverter<FlexLevel>(), new KebabConverter<SourceKind>(),
            new KebabConverter<Ownership>(), new StrictTimeConverter(), new AudienceConverter(),
        },
    };

    /// <summary>The serializer's message in words that do not speak of types of the program.</summary>
    private static string SentenceOf(string message)
    {
        if (message.Contains("missing required properties", StringComparison.Ordinal))
        {
            var names = Quoted.Matches(message).Select(match => match.Value).Where(name => !name.Contains('.', StringComparison.Ordinal));
            return $"A member is missing: {string.Join(", ", names)}.";
        }

        if (message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            return $"There is no member {Quoted.Match(message).Value}.";
        }

        if (message.Contains("could not be converted to", StringComparison.Ordinal))
        {
            var form = Array.Find(Forms, form => message.Contains(form.Type, StringComparison.Ordinal)).Form;
            return form is null ? "The value is of another type than it must be." : $"The value must be {form}.";
        }

        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
