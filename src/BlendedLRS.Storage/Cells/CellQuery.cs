using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells;

/// <summary>What to read of a set. The key is always added to the order, so that it is total.</summary>
public sealed record CellQuery
{
    /// <summary>Which rows; null is all.</summary>
    public CellExpression? Filter { get; init; }

    /// <summary>The order asked for.</summary>
    public IReadOnlyList<CellOrder> Order { get; init; } = [];

    /// <summary>The columns to read; null is all.</summary>
    public IReadOnlyList<CellColumn>? Columns { get; init; }

    /// <summary>Continue behind the row with this <see cref="CellRow.Position"/>.</summary>
    public IReadOnlyList<object?>? After { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Most rows to read.</summary>
    public required int Take { get; init; }

    /// <summary>Whether to count all rows that match, whatever is skipped, taken or continued.</summary>
    public bool Count { get; init; }

    /// <summary>How large the query may be and how long it may run.</summary>
    public CellQueryLimits Limits { get; init; } = new();
}
