using System.Text.Json;

namespace BlendedLRS.Learning.Profile;

/// <summary>A rule of a template as it stands in the profile (xAPI Profiles, Structure 8.1).</summary>
internal sealed record TemplateRule
{
    public required string Location { get; init; }

    public string? Selector { get; init; }

    public RulePresence? Presence { get; init; }

    public IReadOnlyList<JsonElement>? Any { get; init; }

    public IReadOnlyList<JsonElement>? All { get; init; }

    public IReadOnlyList<JsonElement>? None { get; init; }
}
