namespace BlendedLRS.Server.OData.Parsing;

/// <summary>Cuts the text of an expression into tokens (OData ABNF 4.0).</summary>
internal sealed class Lexer(string text)
{
    private int _at;

    /// <summary>The next token.</summary>
    public Token Next()
    {
        while (_at < text.Length && text[_at] is ' ' or '\t')
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return new Token(TokenKind.End, _at, "");
        }

        return text[_at] switch
        {
            '(' => Mark(TokenKind.Open),
            ')' => Mark(TokenKind.Close),
            ',' => Mark(TokenKind.Comma),
            '=' => Mark(TokenKind.Assign),
            '/' => Mark(TokenKind.Slash),
            '\'' => Quoted(),
            '-' when _at + 1 < text.Length && char.IsAsciiDigit(text[_at + 1]) => Number(),
            '-' => Mark(TokenKind.Minus),
            '@' => Name(TokenKind.Alias),
            var c when char.IsAsciiDigit(c) => Number(),
            var c when char.IsLetter(c) || c is '_' or '$' => Name(TokenKind.Word),
            var c => new Token(TokenKind.Bad, _at++, $"the character '{c}' has no meaning here."),
        };
    }

    private Token Mark(TokenKind kind) => new(kind, _at, text[_at++].ToString());

    private Token Name(TokenKind kind)
    {
        var start = _at++;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
        {
            _at++;
        }

        var name = text[start.._at];
        if (kind == TokenKind.Alias && name.Length == 1)
        {
            return new Token(TokenKind.Bad, start, "'@' must be followed by the name of an alias.");
        }

        return _at < text.Length && text[_at] == '\''
            ? new Token(TokenKind.Bad, start, $"no column here is of the type of a literal that starts with {name}'.")
            : new Token(kind, start, name);
    }

    private Token Quoted()
    {
        var start = _at++;
        var value = new System.Text.StringBuilder();
        while (_at < text.Length)
        {
            var c = text[_at++];
            if (c != '\'')
            {
                value.Append(c);
            }
            else if (_at < text.Length && text[_at] == '\'')
            {
                value.Append(text[_at++]);
            }
            else
            {
                return Text(start, value.ToString());
            }
        }

        return new Token(TokenKind.Bad, start, "the text that starts here has no closing quote.");
    }

    private Token Text(int start, string value) =>
        value.Contains('\0', StringComparison.Ordinal)
            ? new Token(TokenKind.Bad, start, "a text cannot hold the character U+0000.")
            : new Token(TokenKind.Literal, start, text[start.._at], value);

    private Token Number()
    {
        var start = _at++;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '.' or ':' or '-' or '+'))
        {
            _at++;
        }

        var written = text[start.._at];
        if (IsMomentWithoutZone(written) && _at + 6 <= text.Length && text[_at] == ' ' && Literals.IsOffset("+" + text[(_at + 1)..(_at + 6)]))
        {
            // A plus sign that was not percent-encoded arrives as a space.
            written = written + "+" + text[(_at + 1)..(_at + 6)];
            _at += 6;
        }

        return Literals.TryRead(written, out var value, out var problem)
            ? new Token(TokenKind.Literal, start, written, value)
            : new Token(TokenKind.Bad, start, problem);
    }

    private static bool IsMomentWithoutZone(string written) =>
        written.Contains(':', StringComparison.Ordinal) && !written.EndsWith("Z", StringComparison.OrdinalIgnoreCase) && !Literals.EndsWithOffset(written);
}
