namespace BlendedLRS.Xapi.Statements;

/// <summary>One valid Statement of a request body.</summary>
/// <param name="Raw">Its bytes as sent: a slice of the body, from its opening to its closing brace.</param>
/// <param name="Outline">What the pass over it learned.</param>
public readonly record struct StatementInBody(ReadOnlyMemory<byte> Raw, StatementOutline Outline);
