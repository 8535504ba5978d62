namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>The opposite of a condition; absent stays absent.</summary>
public sealed record NotExpression(CellExpression Operand) : CellExpression
{
    /// <inheritdoc/>
    public override CellType? Type => CellType.Boolean;

    /// <inheritdoc/>
    public override bool Nullable => Operand.Nullable;
}
