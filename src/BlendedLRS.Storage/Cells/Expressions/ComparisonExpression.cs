namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>Compares two values of one kind: true or false, also where one is absent (OData 4.0, part 2, 5.1.1.1).</summary>
public sealed record ComparisonExpression(ComparisonOperator Operator, CellExpression Left, CellExpression Right)
    : CellExpression(1 + Math.Max(Left.Depth, Right.Depth))
{
    /// <inheritdoc/>
    public override CellType? Type => CellType.Boolean;

    /// <inheritdoc/>
    public override bool Nullable => false;
}
