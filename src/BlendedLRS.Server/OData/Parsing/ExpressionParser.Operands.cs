using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <content>What operators join: literals, columns, aliases, calls and what stands in parentheses.</content>
internal sealed partial class ExpressionParser
{
    private CellExpression? Primary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Literal:
                Advance();
                return Node(new ConstantExpression(token.Value));
            case TokenKind.Open:
                Advance();
                var inner = Nested(Or);
                return inner is not null && Expect(TokenKind.Close, "an operator or ')'") ? inner : null;
            case TokenKind.Alias:
                Advance();
                return FromAlias(token);
            case TokenKind.Word:
                Advance();
                return _token.Kind == TokenKind.Open ? Call(token) : Word(token);
            case TokenKind.Bad:
                return FailAt(token.Position, token.Text);
            default:
                return FailAt(token.Position, $"a column, a literal or a function is expected, not {token.Shown}.");
        }
    }

    private CellExpression? FromAlias(Token token)
    {
        if (!_context.Aliases.TryGetValue(token.Text, out var text))
        {
            return Node(new ConstantExpression(null));
        }

        return Nested(() =>
        {
            if (Alias(_context, token.Text, text).IsRead(out var value, out var error))
            {
                return value;
            }

            _error ??= error;
            return null;
        });
    }

    private CellExpression? Word(Token token)
    {
        switch (token.Text)
        {
            case "null":
                return Node(new ConstantExpression(null));
            case "true" or "false":
                return Node(new ConstantExpression(token.Text == "true"));
            case "INF":
                return Node(new ConstantExpression(double.PositiveInfinity));
            case "NaN":
                return FailAt(token.Position, "NaN equals nothing, not even itself; no column holds it.");
            case var word when word.StartsWith('$'):
                _error ??= ODataError.Unsupported(_option, $"{_option}, position {token.Position}: {word} is not supported; name the column directly.");
                return null;
        }

        if (_context.Set.Find(token.Text) is not { } column)
        {
            return FailAt(token.Position, Names.Unknown(_context.Set, token.Text));
        }

        return _token.Kind == TokenKind.Slash
            ? FailAt(_token.Position, $"{column.Name} is a plain value: it has no properties, and 'any' and 'all' need a collection.")
            : Node(new ColumnExpression(column));
    }

    private CellExpression? Call(Token name)
    {
        if (Functions.Unsupported.Contains(name.Text))
        {
            _error ??= ODataError.Unsupported(_option, $"{_option}, position {name.Position}: the function {name.Text} is not supported.");
            return null;
        }

        Advance();
        List<CellExpression> arguments = [];
        while (_token.Kind != TokenKind.Close || arguments.Count > 0)
        {
            if (Nested(Or) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }

        if (!Expect(TokenKind.Close, "a comma or ')'"))
        {
            return null;
        }

        var (call, problem) = Functions.Bind(name.Text, arguments, _context.Now);
        return call is null ? FailAt(name.Position, problem!) : Node(call, name.Position);
    }
}
