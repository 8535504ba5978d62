namespace BlendedLRS.Storage.Facts;

/// <summary>Statements that no rule knew and that give the same evidence.</summary>
/// <param name="Evidence">What was noted of them, as in the facts.</param>
/// <param name="Statements">How many there are, voided ones too.</param>
/// <param name="First">The earliest day on which one fell.</param>
/// <param name="Last">The latest.</param>
public sealed record UnclassifiedGroup(IReadOnlyList<string> Evidence, long Statements, DateOnly First, DateOnly Last);
