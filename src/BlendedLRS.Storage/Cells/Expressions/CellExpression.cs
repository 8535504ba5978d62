namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>A typed expression over the columns of a set. Absence follows OData 4.0: comparisons are never absent, everything else is when an operand is.</summary>
public abstract record CellExpression
{
    private protected CellExpression(int depth) => Depth = depth;

    /// <summary>The type of the value; null for the bare literal <c>null</c>.</summary>
    public abstract CellType? Type { get; }

    /// <summary>Whether the value may be absent.</summary>
    public abstract bool Nullable { get; }

    /// <summary>Levels of nesting; 1 for a column or a literal.</summary>
    public int Depth { get; }
}
