namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>A function of values; absent when an argument is.</summary>
public sealed record CallExpression(CellFunction Function, IReadOnlyList<CellExpression> Arguments)
    : CellExpression(1 + Arguments.Select(argument => argument.Depth).DefaultIfEmpty().Max())
{
    /// <inheritdoc/>
    public override CellType? Type => Function switch
    {
        CellFunction.Contains or CellFunction.StartsWith or CellFunction.EndsWith => CellType.Boolean,
        CellFunction.ToLower or CellFunction.ToUpper or CellFunction.Trim or CellFunction.Concat or CellFunction.Substring => CellType.Text,
        CellFunction.Date => CellType.Date,
        CellFunction.StartOfDay => CellType.Instant,
        CellFunction.FractionalSeconds or CellFunction.Round or CellFunction.Floor or CellFunction.Ceiling => CellType.Double,
        _ => CellType.Int32,
    };

    /// <inheritdoc/>
    public override bool Nullable => Arguments.Any(argument => argument.Nullable);
}
