using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Import;

/// <summary>A line that was not stored, and why.</summary>
/// <param name="Line">The line.</param>
/// <param name="Refusal">Rule, place and reason.</param>
internal readonly record struct RefusedLine(ImportLine Line, Refusal Refusal);
