namespace BlendedLRS.Server.RuleSets;

/// <summary>Statements that the rules in force and a draft read in one way each.</summary>
/// <param name="Axis">What was read: kind, practice, modality or grain.</param>
/// <param name="Old">What the rules in force say.</param>
/// <param name="New">What the draft says.</param>
/// <param name="Statements">How many there are.</param>
/// <param name="Examples">Ids of some, where the two differ.</param>
internal sealed record DryRunCell(string Axis, string Old, string New, long Statements, IReadOnlyList<Guid> Examples);
