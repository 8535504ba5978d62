using System.Text.Json.Serialization;
using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Learning.Catalogue;

/// <summary>One release of a module. <c>context.revision</c> may only tell of small mends (xAPI-Data 2.4.6), so a rework has an Activity id of its own and the module is the lineage of them.</summary>
/// <param name="Name">What tells it from the others: the revision string, else the Activity id.</param>
/// <param name="Released">Since when it is in force.</param>
public sealed record ModuleRevision(string Name, DateTimeOffset Released)
{
    /// <summary>The Activity id of this revision; null when the module's ids did not change.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Whether objectives, pedagogy or assets changed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] // false is not the default
    public bool IsMajor { get; init; } = true;

    /// <summary>Why it was made.</summary>
    public RevisionCause Cause { get; init; }

    /// <summary>How far it adapts; null when unknown.</summary>
    public FlexLevel? FlexLevel { get; init; }

    /// <summary>Statements of feedback that it answers.</summary>
    public IReadOnlyList<Guid> Addresses { get; init; } = [];
}
