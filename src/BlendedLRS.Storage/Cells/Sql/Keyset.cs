using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>The condition "behind this row" of a total order, as an ordinary expression.</summary>
internal static class Keyset
{
    /// <summary>Behind the row with these values; absent values come first ascending, last descending.</summary>
    public static CellExpression After(IReadOnlyList<CellOrder> order, IReadOnlyList<object?> values)
    {
        if (order.Count != values.Count)
        {
            throw new ArgumentException("A position has one value for each item of the order.", nameof(values));
        }

        List<CellExpression> alternatives = [];
        List<CellExpression> equal = [];
        for (var index = 0; index < order.Count; index++)
        {
            var by = order[index].By;
            var value = new ConstantExpression(values[index]);
            if (Behind(order[index], value) is { } behind)
            {
                alternatives.Add(Chain(isOr: false, [.. equal, behind]));
            }

            equal.Add(new ComparisonExpression(ComparisonOperator.Equal, by, value));
        }

        var after = Chain(isOr: true, alternatives);
        // The bound on the first item repeats what follows from the rest, in a form that an index can seek to.
        return alternatives.Count > 1 && Bound(order[0], values[0]) is { } bound ? Chain(isOr: false, [bound, after]) : after;
    }

    private static CellExpression? Behind(CellOrder item, ConstantExpression value) => (item.Descending, value.Value) switch
    {
        (false, null) => new ComparisonExpression(ComparisonOperator.NotEqual, item.By, value),
        (false, _) => new ComparisonExpression(ComparisonOperator.Greater, item.By, value),
        (true, null) => null,
        (true, _) when !item.By.Nullable => new ComparisonExpression(ComparisonOperator.Less, item.By, value),
        _ => Chain(isOr: true,
        [
            new ComparisonExpression(ComparisonOperator.Less, item.By, value),
            new ComparisonExpression(ComparisonOperator.Equal, item.By, new ConstantExpression(null)),
        ]),
    };

    private static ComparisonExpression? Bound(CellOrder item, object? value) => (item.Descending, value) switch
    {
        (_, null) => null,
        (false, _) => new(ComparisonOperator.GreaterOrEqual, item.By, new ConstantExpression(value)),
        _ when !item.By.Nullable => new(ComparisonOperator.LessOrEqual, item.By, new ConstantExpression(value)),
        _ => null,
    };

    private static CellExpression Chain(bool isOr, List<CellExpression> operands) => operands.Count switch
    {
        0 => new ConstantExpression(Value: false),
        1 => operands[0],
        _ => new LogicalExpression(isOr, operands),
    };
}
