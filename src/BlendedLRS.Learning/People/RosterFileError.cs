namespace BlendedLRS.Learning.People;

/// <summary>What is wrong in a file about people.</summary>
/// <param name="Line">Where the line begins; the header is line 1.</param>
/// <param name="Column">The column; empty where it is the line or the file as a whole.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Reason">What was found and what is allowed.</param>
public sealed record RosterFileError(int Line, string Column, string Rule, string Reason);
