using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Xapi;

namespace BlendedLRS.Learning.People;

/// <summary>The records of the roster as JSON: read strictly, written always alike.</summary>
public static class RosterJson
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IfiConverter(), new TimeZoneConverter() },
    };

    /// <summary>A <see cref="Person"/>, <see cref="OrgUnit"/> or <see cref="Site"/> as JSON text.</summary>
    public static string Write<T>(T record) => JsonSerializer.Serialize(record, Strict);

    /// <summary>A record from JSON text, whose own rules are still to be checked.</summary>
    /// <returns>The record, or why it is none.</returns>
    public static (T? Record, Refusal? Refusal) Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Strict) is { } record
                ? (record, null)
                : (null, new Refusal(RosterRules.Form, "", "null is no record."));
        }
        catch (JsonException error)
        {
            return (null, new Refusal(RosterRules.Form, JsonPointer.FromPath(error.Path), $"The JSON is not as it must be: {error.Message.Split(" Path: ")[0]}"));
        }
    }
}
