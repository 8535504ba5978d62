namespace BlendedLRS.Learning.Disclosure;

/// <summary>A group that answers of a survey are reported for, fixed before the survey; everybody who answers belongs to exactly one.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Parent">Key of the group above; null at the top.</param>
/// <param name="Answers">Distinct people who answered in this group itself, not in those below.</param>
public sealed record ReportingGroup(string Key, string? Parent, int Answers);
