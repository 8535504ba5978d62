namespace BlendedLRS.Storage.Cells;

/// <summary>How large a query over cells may be. Checked where a query is read, and once more where its SQL is written.</summary>
public sealed record CellQueryLimits
{
    /// <summary>Most operators, functions, columns and values in all expressions of a query.</summary>
    public int Nodes { get; init; } = 4_000;

    /// <summary>Deepest nesting of parentheses, functions and signs.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Most values in one list of <c>in</c>.</summary>
    public int ListItems { get; init; } = 2_000;

    /// <summary>Most items of an order.</summary>
    public int OrderItems { get; init; } = 16;

    /// <summary>Longest SQL, in characters.</summary>
    public int SqlLength { get; init; } = 200_000;

    /// <summary>Longest time in the database.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
}
