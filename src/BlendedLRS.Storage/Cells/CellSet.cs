using System.Text.Json;

namespace BlendedLRS.Storage.Cells;

/// <summary>A published set of cells: the one description from which table access, OData metadata and documentation follow.</summary>
/// <param name="Name">The published name, in the plural: <c>BlendCells</c>.</param>
/// <param name="EntityName">The name of one row: <c>BlendCell</c>.</param>
/// <param name="Description">One line: what the set shows.</param>
/// <param name="Columns">The columns, key first.</param>
public sealed record CellSet(string Name, string EntityName, string Description, IReadOnlyList<CellColumn> Columns)
{
    /// <summary>What a reader must know to read the set rightly.</summary>
    public required string LongDescription { get; init; }

    /// <summary>The columns that identify a row, in the order of the key.</summary>
    public IReadOnlyList<CellColumn> Key { get; } = [.. Columns.Where(column => column.Key)];

    /// <summary>The table that holds it: the published name in snake case.</summary>
    public string SqlName { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(Name);

    /// <summary>The column of that exact name, or null.</summary>
    public CellColumn? Find(string name) => Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal));
}
