namespace BlendedLRS.Learning.Profile;

/// <summary>How far a pattern matches a sequence.</summary>
/// <param name="Outcome">Whether it does.</param>
/// <param name="Matched">The number of Statements that it takes, from the first; of a failure none.</param>
public sealed record PatternMatch(PatternOutcome Outcome, int Matched);
