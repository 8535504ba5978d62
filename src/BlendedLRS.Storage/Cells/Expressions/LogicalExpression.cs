namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>A chain of <c>and</c>, or of <c>or</c>, with two operands or more.</summary>
public sealed record LogicalExpression(bool IsOr, IReadOnlyList<CellExpression> Operands)
    : CellExpression(1 + Operands.Max(operand => operand.Depth))
{
    /// <inheritdoc/>
    public override CellType? Type => CellType.Boolean;

    /// <inheritdoc/>
    public override bool Nullable => Operands.Any(operand => operand.Nullable);
}
