namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>The value of a column.</summary>
public sealed record ColumnExpression(CellColumn Column)
    : CellExpression(1)
{
    /// <inheritdoc/>
    public override CellType? Type => Column.Type;

    /// <inheritdoc/>
    public override bool Nullable => Column.Nullable;
}
