using System.Text.Json.Serialization;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Learning.Classification;

/// <summary>What resolution needs of one Statement beside the axes, and nothing more: no names, no free text. A store keeps it as one text (<see cref="ToJson"/>); its member
/// names never change their meaning.</summary>
public sealed record FactDetails
{
    /// <summary>When it happened, in UTC: the timestamp, else when it was stored.</summary>
    [JsonPropertyName("t")]
    public required DateTimeOffset Time { get; init; }

    /// <summary>The Verb, normalised; null when there is none.</summary>
    [JsonPropertyName("v")]
    public string? Verb { get; init; }

    /// <summary>What it does to others.</summary>
    [JsonPropertyName("a")]
    public Act Act { get; init; }

    /// <summary>What the Object is.</summary>
    [JsonPropertyName("ok")]
    public ObjectKind ObjectKind { get; init; }

    /// <summary>The id of the Activity that is the Object, as sent.</summary>
    [JsonPropertyName("o")]
    public string? ObjectId { get; init; }

    /// <summary>Its type, normalised.</summary>
    [JsonPropertyName("ot")]
    public string? ObjectType { get; init; }

    /// <summary>IFI keys of the Agents that are the Object.</summary>
    [JsonPropertyName("oa")]
    public IReadOnlyList<string> ObjectAgents { get; init; } = [];

    /// <summary>IFI keys of <c>context.instructor</c>.</summary>
    [JsonPropertyName("in")]
    public IReadOnlyList<string> Instructors { get; init; } = [];

    /// <summary>IFI keys of the members of <c>context.team</c>.</summary>
    [JsonPropertyName("tm")]
    public IReadOnlyList<string> Team { get; init; } = [];

    /// <summary>IFI key of whom a commitment is for; null when nobody is named: then it is for the Actor, unless the act is done to another.</summary>
    [JsonPropertyName("fo")]
    public string? For { get; init; }

    /// <summary>The <c>module-key</c> of the Object.</summary>
    [JsonPropertyName("mk")]
    public string? ModuleKey { get; init; }

    /// <summary><c>contextActivities.parent</c>.</summary>
    [JsonPropertyName("pa")]
    public IReadOnlyList<RelatedActivity> Parents { get; init; } = [];

    /// <summary><c>contextActivities.grouping</c>.</summary>
    [JsonPropertyName("gr")]
    public IReadOnlyList<RelatedActivity> Groupings { get; init; } = [];

    /// <summary>Competencies and tags.</summary>
    [JsonPropertyName("to")]
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The registration.</summary>
    [JsonPropertyName("r")]
    public Guid? Registration { get; init; }

    /// <summary>Whether that registration stands for one attempt.</summary>
    [JsonPropertyName("ra")]
    public bool IsAttempt { get; init; }

    /// <summary><c>context.revision</c>.</summary>
    [JsonPropertyName("rv")]
    public string? Revision { get; init; }

    /// <summary>Statements that the Object or <c>context.statement</c> refers to.</summary>
    [JsonPropertyName("sr")]
    public IReadOnlyList<Guid> Refers { get; init; } = [];

    /// <summary>The score, 0 to 1; null when there is none.</summary>
    [JsonPropertyName("sc")]
    public double? Rating { get; init; }

    /// <summary><c>result.success</c>; false where the Verb itself says that it failed.</summary>
    [JsonPropertyName("su")]
    public bool? Success { get; init; }

    /// <summary>The way of enrolment, as sent.</summary>
    [JsonPropertyName("en")]
    public string? EnrolmentType { get; init; }

    /// <summary>Who decided, as far as the commitment itself tells.</summary>
    [JsonPropertyName("ow")]
    public Ownership Ownership { get; init; }

    /// <summary>The rule that told; null when none did.</summary>
    [JsonPropertyName("or")]
    public string? OwnershipRule { get; init; }

    /// <summary>Why a module was revised; null when nothing was said.</summary>
    [JsonPropertyName("ca")]
    public RevisionCause? Cause { get; init; }

    /// <summary>Statements of feedback that a revision addresses.</summary>
    [JsonPropertyName("ad")]
    public IReadOnlyList<Guid> Addresses { get; init; } = [];

    /// <summary>The Activity id that a revision takes the place of.</summary>
    [JsonPropertyName("rs")]
    public string? Revises { get; init; }

    /// <summary>Until when what was achieved is valid.</summary>
    [JsonPropertyName("vu")]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Who may read the Statement.</summary>
    [JsonPropertyName("vi")]
    public Visibility Visibility { get; init; }

    /// <summary>The channel of a self-report.</summary>
    [JsonPropertyName("ch")]
    public string? Channel { get; init; }

    /// <summary>Whether the person said it, and no system: it counts, but never towards a baseline.</summary>
    [JsonPropertyName("se")]
    public bool IsSelfReported { get; init; }

    /// <summary>Whether there is a response: a decline with a reason.</summary>
    [JsonPropertyName("wy")]
    public bool HasResponse { get; init; }

    /// <summary>Parents, then groupings.</summary>
    [JsonIgnore]
    public IEnumerable<RelatedActivity> Related => Parents.Concat(Groupings);

    /// <summary>Compact JSON: what is not there is left out, members always in the same order.</summary>
    public string ToJson() => FactDetailsJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; unknown members are passed over.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is none.</exception>
    public static FactDetails Parse(string json) => FactDetailsJson.Read(json);
}
