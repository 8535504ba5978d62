namespace BlendedLRS.Xapi;

/// <summary>Why input was refused: bad input is a value, never an exception.</summary>
/// <param name="Requirement">The rule that was broken, as a section of the standard: <c>Data 2.4.2</c>.</param>
/// <param name="Pointer">RFC 6901 JSON pointer to the offending value, from the root of what was read; empty is the root itself.</param>
/// <param name="Reason">One sentence for the sender: what was found and what is allowed.</param>
public sealed record Refusal(string Requirement, string Pointer, string Reason);
