namespace BlendedLRS.Learning.Cells;

/// <summary>Somebody belonged to the same parts of the organisation over some days of a period.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Slices">The parts, and the whole.</param>
/// <param name="Days">How many days.</param>
/// <param name="Fte">Full-time equivalent.</param>
internal sealed record PlaceSpan(string Person, SliceSet Slices, int Days, double Fte);
