using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <content>Where the parser stands, and how it says what is wrong there.</content>
internal sealed partial class ExpressionParser
{
    private void Advance() => _token = _lexer.Next();

    private bool IsWord(string word) => _token.Kind == TokenKind.Word && string.Equals(_token.Text, word, StringComparison.Ordinal);

    private bool TakeWord(string word)
    {
        var found = IsWord(word);
        if (found)
        {
            Advance();
        }

        return found;
    }

    private bool Take(TokenKind kind)
    {
        var found = _token.Kind == kind;
        if (found)
        {
            Advance();
        }

        return found;
    }

    private bool Expect(TokenKind kind, string what)
    {
        if (!Take(kind))
        {
            Fail(_token.Kind == TokenKind.Bad ? _token.Text : $"{what} is expected, not {_token.Shown}.{Names.OperatorHint(_token)}");
        }

        return _error is null;
    }

    private void ExpectEnd(string what)
    {
        if (_error is null && _token.Kind != TokenKind.End)
        {
            Fail(_token.Kind == TokenKind.Bad ? _token.Text : $"{what} is expected, not {_token.Shown}.{Names.OperatorHint(_token)}");
        }
    }

    private CellExpression? Fail(string message) => FailAt(_token.Position, message);

    private CellExpression? FailAt(int position, string message)
    {
        _error ??= ODataError.At(_option, position, message);
        return null;
    }
}
