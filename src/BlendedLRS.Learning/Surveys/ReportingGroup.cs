using System.Text.Json.Serialization;

namespace BlendedLRS.Learning.Surveys;

/// <summary>A group whose score may be reported. Groups are disjoint: a person belongs to one of them.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Parent">The group that takes its answers when they are too few; null when there is none.</param>
/// <param name="Roster">How many people belong to it directly: none, for a group that only takes the answers of others, or at least seven.</param>
public sealed record ReportingGroup(string Key, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Parent, int Roster);
