namespace BlendedLRS.Storage.Statements;

/// <summary>One page of a Statement list.</summary>
/// <param name="Statements">In the order asked for.</param>
/// <param name="HasMore">Whether the walk goes on after the last of them.</param>
/// <param name="Position">How far into the log the index had read when it answered: the ceiling for the pages that follow.</param>
public sealed record StatementPage(IReadOnlyList<LoggedStatement> Statements, bool HasMore, long Position);
