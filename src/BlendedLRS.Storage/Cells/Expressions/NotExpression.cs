namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>The opposite of a condition; absent stays absent.</summary>
public sealed record NotExpression(CellExpression Operand)
    : CellExpression(1 + Operand.Depth)
{
    /// <inheritdoc/>
    public override CellType? Type => CellType.Boolean;

    /// <inheritdoc/>
    public override bool Nullable => Operand.Nullable;
}
