namespace BlendedLRS.Server.OData.Parsing;

/// <summary>One token.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Position">Where it starts, from 0.</param>
/// <param name="Text">As written; the reason for a bad one.</param>
/// <param name="Value">The value of a literal.</param>
internal readonly record struct Token(TokenKind Kind, int Position, string Text, object? Value = null)
{
    /// <summary>How an error message shows it.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "the end",
        _ when Text.Length > 40 => $"'{Text[..40]}…'",
        _ => $"'{Text}'",
    };
}
