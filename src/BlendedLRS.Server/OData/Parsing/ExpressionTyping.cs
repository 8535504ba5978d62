using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Server.OData.Parsing;

/// <summary>Which types go together under which operator. Numbers mix freely; a day meets a moment as its first moment, UTC.</summary>
internal static class ExpressionTyping
{
    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(CellExpression expression) => IsNumber(expression.Type);

    /// <summary>Types a comparison.</summary>
    public static (CellExpression? Expression, string? Problem) Compare(ComparisonOperator comparison, CellExpression left, CellExpression right)
    {
        var ordered = comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual);
        if (ordered && (left.Type == CellType.Boolean || right.Type == CellType.Boolean))
        {
            return (null, "conditions and Edm.Boolean are neither less nor greater: use eq or ne, or put parentheses around the comparison that is meant.");
        }

        (left, right) = (Widen(left, right.Type), Widen(right, left.Type));
        return Match(left.Type, right.Type)
            ? (new ComparisonExpression(comparison, left, right), null)
            : (null, $"{TypeNames.Of(left)} cannot be compared with {TypeNames.Of(right)}.{Hint(left.Type, right.Type)}");
    }

    /// <summary>Types a calculation.</summary>
    public static (CellExpression? Expression, string? Problem) Calculate(ArithmeticOperator calculation, CellExpression left, CellExpression right) =>
        (IsNumber(left) || left.Type is null) && (IsNumber(right) || right.Type is null)
            ? (new ArithmeticExpression(calculation, left, right), null)
            : (null, $"only numbers can be calculated with, not {TypeNames.Of(IsNumber(left) ? right : left)}.");

    /// <summary>Types one value of a list.</summary>
    public static (ConstantExpression? Value, string? Problem) ListItem(CellExpression operand, CellExpression item)
    {
        var value = item switch
        {
            ConstantExpression constant => constant,
            NegateExpression { Operand: ConstantExpression { Value: double number } } => new ConstantExpression(-number),
            _ => null,
        };
        if (value is null)
        {
            return (null, "a list holds literals only.");
        }

        var widened = value.Value is DateOnly day && operand.Type == CellType.Instant
            ? new ConstantExpression(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
            : value;
        return Match(operand.Type, widened.Type) || (operand.Type == CellType.Date && widened.Type == CellType.Instant)
            ? (widened, null)
            : (null, $"{TypeNames.Of(operand)} cannot be compared with {TypeNames.Of(widened)}.{Hint(operand.Type, widened.Type)}");
    }

    /// <summary>Types a list as a whole: a day among moments is compared as its first moment.</summary>
    public static CellExpression In(CellExpression operand, IReadOnlyList<ConstantExpression> values)
    {
        if (operand.Type != CellType.Date || !values.Any(value => value.Type == CellType.Instant))
        {
            return new InExpression(operand, values);
        }

        var asMoment = Widen(operand, CellType.Instant);
        return new InExpression(asMoment, [.. values.Select(value => ListItem(asMoment, value).Value!)]);
    }

    private static CellExpression Widen(CellExpression expression, CellType? other) => (expression, other) switch
    {
        (ConstantExpression { Value: DateOnly day }, CellType.Instant) => new ConstantExpression(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)),
        ({ Type: CellType.Date }, CellType.Instant) => new CallExpression(CellFunction.StartOfDay, [expression]),
        _ => expression,
    };

    private static bool Match(CellType? left, CellType? right) =>
        left is null || right is null || left == right || (IsNumber(left) && IsNumber(right));

    private static bool IsNumber(CellType? type) => type is CellType.Int32 or CellType.Int64 or CellType.Double;

    private static string Hint(CellType? left, CellType? right) => (left, right) switch
    {
        (CellType.Date or CellType.Instant, CellType.Text) or (CellType.Text, CellType.Date or CellType.Instant) => " Days and moments are written without quotes: 2026-01-31.",
        (CellType.Text, _) or (_, CellType.Text) => " Only text is written in quotes.",
        _ => "",
    };
}
