using System.Globalization;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>Reads <c>$filter</c> and <c>$orderby</c> (OData URL Conventions 4.0, 5.1) into typed expressions. The first mistake wins and is told with its place;
/// no input throws.</summary>
internal sealed partial class ExpressionParser
{
    private static readonly Dictionary<string, ComparisonOperator> Equalities = new(StringComparer.Ordinal)
    {
        ["eq"] = ComparisonOperator.Equal,
        ["ne"] = ComparisonOperator.NotEqual,
    };

    private static readonly Dictionary<string, ComparisonOperator> Relations = new(StringComparer.Ordinal)
    {
        ["lt"] = ComparisonOperator.Less,
        ["le"] = ComparisonOperator.LessOrEqual,
        ["gt"] = ComparisonOperator.Greater,
        ["ge"] = ComparisonOperator.GreaterOrEqual,
    };

    private static readonly Dictionary<string, ArithmeticOperator> Sums = new(StringComparer.Ordinal)
    {
        ["add"] = ArithmeticOperator.Add,
        ["sub"] = ArithmeticOperator.Subtract,
    };

    private static readonly Dictionary<string, ArithmeticOperator> Products = new(StringComparer.Ordinal)
    {
        ["mul"] = ArithmeticOperator.Multiply,
        ["div"] = ArithmeticOperator.Divide,
        ["mod"] = ArithmeticOperator.Modulo,
    };

    private readonly ParseContext _context;
    private readonly string _option;
    private readonly Lexer _lexer;
    private Token _token;
    private ODataError? _error;

    private ExpressionParser(ParseContext context, string option, string text)
    {
        _context = context;
        _option = option;
        _lexer = new Lexer(text);
        _token = _lexer.Next();
    }

    /// <summary>Reads a condition.</summary>
    public static Outcome<CellExpression> Filter(ParseContext context, string text)
    {
        var parser = new ExpressionParser(context, "$filter", text);
        var condition = parser.Whole();
        if (condition is not null && condition.Type is not (CellType.Boolean or null))
        {
            return ODataError.Bad("$filter", $"$filter must be a condition, but this is a value of type {TypeNames.Of(condition)}: compare it with something.");
        }

        return parser.Answer(condition);
    }

    /// <summary>Reads a sort order.</summary>
    public static Outcome<IReadOnlyList<CellOrder>> OrderBy(ParseContext context, string text)
    {
        var parser = new ExpressionParser(context, "$orderby", text);
        List<CellOrder> items = [];
        do
        {
            if (items.Count == context.Limits.OrderItems)
            {
                parser.Fail($"an order has at most {context.Limits.OrderItems} items.");
                break;
            }

            var by = parser.Or();
            if (by is null)
            {
                break;
            }

            var descending = parser.TakeWord("desc");
            if (!descending)
            {
                parser.TakeWord("asc");
            }

            items.Add(new CellOrder(by, descending));
        }
        while (parser.Take(TokenKind.Comma));

        parser.ExpectEnd("a comma, 'asc', 'desc' or an operator");
        return parser._error is { } error ? error : items;
    }

    private static Outcome<CellExpression> Alias(ParseContext context, string name, string text)
    {
        var parser = new ExpressionParser(context, name, text);
        return parser.Answer(parser.Whole());
    }

    private CellExpression? Whole()
    {
        var expression = Or();
        ExpectEnd("an operator");
        return _error is null ? expression : null;
    }

    private Outcome<CellExpression> Answer(CellExpression? expression) =>
        _error is { } error ? error : expression!;

    private CellExpression? Or() => Chain("or", () => Chain("and", Equality));

    private CellExpression? Chain(string word, Func<CellExpression?> operand)
    {
        var position = _token.Position;
        var first = operand();
        if (first is null || !IsWord(word))
        {
            return first;
        }

        List<CellExpression> operands = [first];
        while (TakeWord(word))
        {
            var next = operand();
            if (next is null)
            {
                return null;
            }

            operands.Add(next);
        }

        return operands.Exists(item => item.Type is not (CellType.Boolean or null))
            ? FailAt(position, $"'{word}' joins conditions, but one of these is a value of type {TypeNames.Of(operands.First(item => item.Type is not (CellType.Boolean or null)))}.")
            : Node(new LogicalExpression(word == "or", operands));
    }

    private CellExpression? Equality() =>
        Binary(Equalities, () => Binary(Relations, Sum, ExpressionTyping.Compare), ExpressionTyping.Compare);

    private CellExpression? Sum() =>
        Binary(Sums, () => Binary(Products, Unary, ExpressionTyping.Calculate), ExpressionTyping.Calculate);

    private CellExpression? Binary<T>(
        Dictionary<string, T> operators,
        Func<CellExpression?> operand,
        Func<T, CellExpression, CellExpression, (CellExpression? Expression, string? Problem)> join)
    {
        var left = operand();
        while (left is not null && _token.Kind == TokenKind.Word && operators.TryGetValue(_token.Text, out var found))
        {
            var position = _token.Position;
            Advance();
            var right = operand();
            if (right is null)
            {
                return null;
            }

            var (joined, problem) = join(found, left, right);
            left = joined is null ? FailAt(position, problem!) : Node(joined);
        }

        return left;
    }

    private CellExpression? Unary()
    {
        var position = _token.Position;
        var not = IsWord("not");
        if (!not && _token.Kind != TokenKind.Minus)
        {
            return In();
        }

        Advance();
        var operand = Nested(Unary);
        if (operand is null)
        {
            return null;
        }

        if (not)
        {
            return operand.Type is CellType.Boolean or null
                ? Node(new NotExpression(operand))
                : FailAt(position, $"'not' binds closer than comparisons and stands here before a value of type {TypeNames.Of(operand)}: write not (…) around the condition.");
        }

        return ExpressionTyping.IsNumber(operand)
            ? Node(new NegateExpression(operand))
            : FailAt(position, $"'-' needs a number, not {TypeNames.Of(operand)}.");
    }

    private CellExpression? In()
    {
        var operand = Primary();
        while (operand is not null && IsWord("in"))
        {
            var position = _token.Position;
            Advance();
            operand = List(operand, position);
        }

        return operand;
    }

    private CellExpression? List(CellExpression operand, int position)
    {
        if (!Expect(TokenKind.Open, "'(' and a list of values"))
        {
            return null;
        }

        List<ConstantExpression> values = [];
        while (_token.Kind != TokenKind.Close || values.Count > 0)
        {
            var at = _token.Position;
            if (Nested(Unary) is not { } item)
            {
                return null;
            }

            var (value, problem) = ExpressionTyping.ListItem(operand, item);
            if (value is null)
            {
                return FailAt(at, problem!);
            }

            values.Add(value);
            if (values.Count > _context.Limits.ListItems)
            {
                return FailAt(at, $"a list has at most {_context.Limits.ListItems.ToString(CultureInfo.InvariantCulture)} values.");
            }

            if (!Take(TokenKind.Comma))
            {
                break;
            }
        }

        return Expect(TokenKind.Close, "a comma or ')'") ? Node(ExpressionTyping.In(operand, values), position) : null;
    }

    private CellExpression? Nested(Func<CellExpression?> read)
    {
        if (++_context.Nesting > _context.Limits.Depth)
        {
            return FailAt(_token.Position, $"the expression nests deeper than {_context.Limits.Depth.ToString(CultureInfo.InvariantCulture)} levels.");
        }

        var result = read();
        _context.Nesting--;
        return result;
    }

    private CellExpression? Node(CellExpression expression, int? position = null)
    {
        if (++_context.Nodes > _context.Limits.Nodes)
        {
            return FailAt(position ?? _token.Position, $"the expressions of the request have more than {_context.Limits.Nodes.ToString(CultureInfo.InvariantCulture)} parts.");
        }

        return expression.Depth > _context.Limits.Depth
            ? FailAt(position ?? _token.Position, $"the expression nests deeper than {_context.Limits.Depth.ToString(CultureInfo.InvariantCulture)} levels.")
            : expression;
    }
}
