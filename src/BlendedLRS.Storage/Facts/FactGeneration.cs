namespace BlendedLRS.Storage.Facts;

/// <summary>The facts of one rule set, of which several may stand side by side while one takes the place of another.</summary>
/// <param name="Number">Tells it from every other that ever was, also of the same rule set.</param>
/// <param name="RuleSetVersion">The rule set that made them.</param>
/// <param name="Position">The last place of the log that they hold.</param>
/// <param name="Change">How often facts had changed when it was read, those of all generations; it only rises. Whoever read then has seen every change up to it.</param>
public sealed record FactGeneration(long Number, string RuleSetVersion, long Position, long Change);
