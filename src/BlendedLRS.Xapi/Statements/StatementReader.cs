namespace BlendedLRS.Xapi.Statements;

/// <summary>Validates Statements (xAPI-Data 2 and 4) in one pass over their UTF-8 bytes and outlines them in the same pass.</summary>
public static class StatementReader
{
    /// <summary>Reads one Statement.</summary>
    /// <param name="utf8">The JSON text of exactly one Statement.</param>
    /// <param name="version">The line of the standard whose rules apply.</param>
    /// <param name="outline">The outline when nothing is refused, else null.</param>
    /// <returns>Null when the Statement is valid; else the first broken rule, its pointer from the root of the Statement.</returns>
    public static Refusal? Read(ReadOnlySpan<byte> utf8, XapiVersion version, out StatementOutline? outline)
    {
        outline = null;
        return new Refusal("Data 2", "", $"Reading {utf8.Length} bytes as {version} is still to come.");
    }

    /// <summary>Reads a request body: one Statement or an array of them (xAPI-Communication 2.1.2).</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="version">The line of the standard whose rules apply.</param>
    /// <param name="statements">The Statements in order, when nothing is refused.</param>
    /// <returns>Null when all are valid; else the first broken rule, its pointer from the root of the body (<c>/2/actor/mbox</c> in an array).</returns>
    public static Refusal? ReadBody(ReadOnlyMemory<byte> body, XapiVersion version, out IReadOnlyList<StatementInBody> statements)
    {
        statements = [];
        return Read(body.Span, version, out _);
    }
}
