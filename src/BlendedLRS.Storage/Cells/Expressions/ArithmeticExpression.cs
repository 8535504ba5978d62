namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>A computed number: 64 bits wide for whole numbers, else double. Division by zero gives no value, on every database.</summary>
public sealed record ArithmeticExpression(ArithmeticOperator Operator, CellExpression Left, CellExpression Right)
    : CellExpression(1 + Math.Max(Left.Depth, Right.Depth))
{
    /// <inheritdoc/>
    public override CellType? Type => Left.Type == CellType.Double || Right.Type == CellType.Double ? CellType.Double : CellType.Int64;

    /// <inheritdoc/>
    public override bool Nullable => Left.Nullable || Right.Nullable || Operator is ArithmeticOperator.Divide or ArithmeticOperator.Modulo;
}
