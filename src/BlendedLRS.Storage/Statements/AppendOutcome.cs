namespace BlendedLRS.Storage.Statements;

/// <summary>What became of a batch of Statements: all of it or nothing.</summary>
/// <param name="ConflictingId">The first id that the log already holds with other content; null when the whole batch is in the log and durable
/// (also when it was there before and equal).</param>
public readonly record struct AppendOutcome(Guid? ConflictingId);
