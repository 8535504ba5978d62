using System.Text.Json.Serialization;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.RuleSets;

/// <summary>A rule set as written: the shape that <c>ruleset.schema.json</c> describes.</summary>
internal sealed record RuleSetDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Version { get; init; }

    public required string Note { get; init; }

    public required NormalisationSection Normalisation { get; init; }

    public required ProfileSection Profile { get; init; }

    public required TermsSection Terms { get; init; }

    public required ResolutionSection Resolution { get; init; }

    public required SourcesSection Sources { get; init; }

    /// <summary>Named lists of IRIs; a condition refers to one as <c>@name</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Sets { get; init; }

    public required Axis<LearningKind> Kinds { get; init; }

    public required Axis<Grain> Grains { get; init; }

    public required Axis<Practice> Practices { get; init; }

    public required Axis<Modality> Modalities { get; init; }

    /// <summary>What Statements do to others; decided before practices, modalities and ownerships.</summary>
    public required Axis<Act> Acts { get; init; }

    /// <summary>What a commitment itself says about who decided.</summary>
    public required Axis<Ownership> Ownerships { get; init; }
}
