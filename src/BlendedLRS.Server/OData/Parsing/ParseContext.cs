using BlendedLRS.Storage.Cells;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>What all expressions of one request share.</summary>
/// <param name="Set">The set whose columns they name.</param>
/// <param name="Limits">How large they may be, together.</param>
/// <param name="Aliases">The values of parameter aliases, as text, under names with their <c>@</c>.</param>
/// <param name="Now">The moment that <c>now()</c> is, for the whole request.</param>
internal sealed record ParseContext(CellSet Set, CellQueryLimits Limits, IReadOnlyDictionary<string, string> Aliases, DateTimeOffset Now)
{
    /// <summary>Nodes read so far.</summary>
    public int Nodes { get; set; }

    /// <summary>Levels of parentheses, signs, functions and aliases that are open.</summary>
    public int Nesting { get; set; }
}
