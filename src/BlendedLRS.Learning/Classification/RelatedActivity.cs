using System.Text.Json.Serialization;

namespace BlendedLRS.Learning.Classification;

/// <summary>An Activity in <c>parent</c> or <c>grouping</c>.</summary>
/// <param name="Id">Its id, as sent.</param>
/// <param name="Type">Its type, normalised; null when none was sent.</param>
/// <param name="ModuleKey">Its <c>module-key</c>; null when none was sent.</param>
public sealed record RelatedActivity(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("t")] string? Type = null,
    [property: JsonPropertyName("k")] string? ModuleKey = null);
