using BlendedLRS.Server.OData.Parsing;
using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Requests;

/// <summary>Reads the key of a row in a path: <c>(Month=2026-01-01,Modality='formal')</c>, in any order; one value alone where the key is one column.</summary>
internal static class KeyReader
{
    private const string Target = "key";

    /// <summary>The values in the order of the key.</summary>
    public static Outcome<IReadOnlyList<object>> Read(CellSet set, string text)
    {
        var lexer = new Lexer(text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
        Dictionary<string, object> values = new(StringComparer.Ordinal);
        lexer.Next();
        Token token;
        do
        {
            token = lexer.Next();
            var name = set.Key[0].Name;
            if (token.Kind == TokenKind.Word)
            {
                name = token.Text;
                token = lexer.Next();
                if (token.Kind != TokenKind.Assign)
                {
                    return Bad(set, token);
                }

                token = lexer.Next();
            }
            else if (set.Key.Count > 1)
            {
                return Bad(set, token);
            }

            if (set.Key.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal)) is not { } part || !Fits(part, token) || !values.TryAdd(name, token.Value!))
            {
                return Bad(set, token);
            }

            token = lexer.Next();
        }
        while (token.Kind == TokenKind.Comma);

        return token.Kind == TokenKind.Close && lexer.Next().Kind == TokenKind.End && values.Count == set.Key.Count
            ? new Outcome<IReadOnlyList<object>>([.. set.Key.Select(column => values[column.Name])], null)
            : Bad(set, token);
    }

    /// <summary>How a row of the set is addressed, for messages.</summary>
    public static string Example(CellSet set) =>
        $"{set.Name}({string.Join(',', set.Key.Select(column => $"{column.Name}={ExampleOf(column)}"))})";

    private static bool Fits(CellColumn column, Token token) =>
        token.Kind == TokenKind.Literal && new Storage.Cells.Expressions.ConstantExpression(token.Value).Type is var type
        && (type == column.Type || (type == CellType.Int32 && column.Type == CellType.Int64));

    private static ODataError Bad(CellSet set, Token token) =>
        ODataError.At(Target, token.Position, $"a row of {set.Name} is addressed by its whole key, once each: {Example(set)}.");

    private static string ExampleOf(CellColumn column) => column.Type switch
    {
        CellType.Text => $"'{(column.Values.Count > 0 ? column.Values[0] : "text")}'",
        CellType.Date => "2026-01-01",
        CellType.Instant => "2026-01-01T00:00:00Z",
        _ => "1",
    };
}
