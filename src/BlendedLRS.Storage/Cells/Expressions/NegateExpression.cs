namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>A number with the other sign.</summary>
public sealed record NegateExpression(CellExpression Operand)
    : CellExpression(1 + Operand.Depth)
{
    /// <inheritdoc/>
    public override CellType? Type => Operand.Type == CellType.Double ? CellType.Double : CellType.Int64;

    /// <inheritdoc/>
    public override bool Nullable => Operand.Nullable;
}
