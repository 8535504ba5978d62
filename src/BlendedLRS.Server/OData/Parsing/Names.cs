using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>Helps who misspelt a name.</summary>
internal static class Names
{
    private static readonly string[] Operators = ["and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "in", "add", "sub", "mul", "div", "mod", "asc", "desc"];

    /// <summary>A sentence about a column that a set does not have.</summary>
    public static string Unknown(CellSet set, string name)
    {
        var near = set.Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
        var advice = near is null ? $"it has {string.Join(", ", set.Columns.Select(column => column.Name))}." : $"did you mean {near.Name}?";
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        return $"{set.Name} has no column '{shown}'; {advice}";
    }

    /// <summary>A hint where an operator is written in capitals.</summary>
    public static string OperatorHint(Token token) =>
        token.Kind == TokenKind.Word && Operators.FirstOrDefault(name => string.Equals(name, token.Text, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $" Operators are written in lower case: {meant}."
            : "";
}
