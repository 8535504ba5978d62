namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>Whether a value equals one of a list: true or false; an absent one equals <c>null</c> in the list.</summary>
public sealed record InExpression(CellExpression Operand, IReadOnlyList<ConstantExpression> Values)
    : CellExpression(1 + Operand.Depth)
{
    /// <inheritdoc/>
    public override CellType? Type => CellType.Boolean;

    /// <inheritdoc/>
    public override bool Nullable => false;
}
