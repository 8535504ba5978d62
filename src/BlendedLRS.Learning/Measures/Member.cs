namespace BlendedLRS.Learning.Measures;

/// <summary>Somebody who belonged to the group of a cell on at least one day of the period.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Days">On how many days of the period.</param>
/// <param name="Fte">Mean full-time equivalent over those days, above 0, at most 1.</param>
public sealed record Member(string Person, int Days, double Fte);
