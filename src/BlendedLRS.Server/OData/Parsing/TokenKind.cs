namespace BlendedLRS.Server.OData.Parsing;

/// <summary>The kinds of tokens in <c>$filter</c> and <c>$orderby</c>.</summary>
internal enum TokenKind
{
    /// <summary>Behind the last character.</summary>
    End,

    /// <summary>A name, an operator or a word such as <c>null</c>.</summary>
    Word,

    /// <summary>A number, a day, a moment or a quoted text.</summary>
    Literal,

    /// <summary>A parameter alias: <c>@from</c>.</summary>
    Alias,

    /// <summary><c>(</c></summary>
    Open,

    /// <summary><c>)</c></summary>
    Close,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary><c>=</c>, in keys only.</summary>
    Assign,

    /// <summary><c>/</c></summary>
    Slash,

    /// <summary><c>-</c> before something else than a number.</summary>
    Minus,

    /// <summary>No token of the grammar; the text says why.</summary>
    Bad,
}
