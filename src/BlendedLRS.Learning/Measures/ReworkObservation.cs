namespace BlendedLRS.Learning.Measures;

/// <summary>One thing seen in one of the two windows around a revision.</summary>
/// <param name="Person">Whose it is; null when nobody is known.</param>
/// <param name="IsAfter">In which window.</param>
/// <param name="Value">A rating from 0 to 1, or 1 for yes and 0 for no.</param>
internal sealed record ReworkObservation(string? Person, bool IsAfter, double Value);
