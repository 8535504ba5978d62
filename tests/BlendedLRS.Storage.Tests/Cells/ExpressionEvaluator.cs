using System.Text;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Tests.Cells;

/// <summary>What expressions mean, said a second time without SQL.</summary>
internal static class ExpressionEvaluator
{
    public static bool Holds(CellExpression filter, Func<CellColumn, object?> row) => Value(filter, row) is true;

    public static object? Value(CellExpression expression, Func<CellColumn, object?> row) => expression switch
    {
        ColumnExpression column => Widen(row(column.Column)),
        ConstantExpression constant => Widen(constant.Value),
        LogicalExpression chain => Logical(chain.IsOr, [.. chain.Operands.Select(operand => (bool?)Value(operand, row))]),
        NotExpression not => Value(not.Operand, row) is bool flag ? !flag : null,
        ComparisonExpression comparison => Compare(comparison.Operator, Value(comparison.Left, row), Value(comparison.Right, row)),
        InExpression list => list.Values.Any(item => Compare(ComparisonOperator.Equal, Value(list.Operand, row), Widen(item.Value))),
        NegateExpression negate => Value(negate.Operand, row) switch { long number => -number, double number => -number, _ => null },
        ArithmeticExpression sum => Calculate(sum.Operator, Value(sum.Left, row), Value(sum.Right, row)),
        CallExpression call => Call(call.Function, [.. call.Arguments.Select(argument => Value(argument, row))]),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public static int Order(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (long a, long b) => a.CompareTo(b),
        (double or long, double or long) => Convert.ToDouble(left, null).CompareTo(Convert.ToDouble(right, null)),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static object? Widen(object? value) => value is int number ? (long)number : value;

    private static object? Logical(bool isOr, List<bool?> values) =>
        values.Contains(isOr) ? isOr : values.Contains(null) ? null : !isOr;

    private static bool Compare(ComparisonOperator comparison, object? left, object? right) => comparison switch
    {
        ComparisonOperator.Equal => Order(left, right) == 0,
        ComparisonOperator.NotEqual => Order(left, right) != 0,
        _ when left is null || right is null => false,
        ComparisonOperator.Less => Order(left, right) < 0,
        ComparisonOperator.LessOrEqual => Order(left, right) <= 0,
        ComparisonOperator.Greater => Order(left, right) > 0,
        _ => Order(left, right) >= 0,
    };

    private static object? Calculate(ArithmeticOperator calculation, object? left, object? right)
    {
        if (left is null || right is null || (calculation >= ArithmeticOperator.Divide && Convert.ToDouble(right, null) == 0))
        {
            return null;
        }

        if (left is long a && right is long b)
        {
            return calculation switch
            {
                ArithmeticOperator.Add => a + b,
                ArithmeticOperator.Subtract => a - b,
                ArithmeticOperator.Multiply => a * b,
                ArithmeticOperator.Divide => a / b,
                _ => a % b,
            };
        }

        var (x, y) = (Convert.ToDouble(left, null), Convert.ToDouble(right, null));
        return calculation switch
        {
            ArithmeticOperator.Add => x + y,
            ArithmeticOperator.Subtract => x - y,
            ArithmeticOperator.Multiply => x * y,
            ArithmeticOperator.Divide => x / y,
            _ => x % y,
        };
    }

    private static object? Call(CellFunction function, List<object?> arguments) =>
        arguments.Contains(null) ? null
        : arguments[0] is string text ? OfText(function, text, arguments)
        : arguments[0] is DateOnly or DateTimeOffset ? OfTime(function, arguments[0]!)
        : OfNumber(function, Convert.ToDouble(arguments[0], null));

    private static object OfText(CellFunction function, string text, List<object?> arguments) => function switch
    {
        CellFunction.Contains => text.Contains((string)arguments[1]!, StringComparison.Ordinal),
        CellFunction.StartsWith => text.StartsWith((string)arguments[1]!, StringComparison.Ordinal),
        CellFunction.EndsWith => text.EndsWith((string)arguments[1]!, StringComparison.Ordinal),
        CellFunction.Length => (long)text.EnumerateRunes().Count(),
        CellFunction.IndexOf => (long)text.IndexOf((string)arguments[1]!, StringComparison.Ordinal),
        CellFunction.ToLower => text.ToLowerInvariant(),
        CellFunction.ToUpper => text.ToUpperInvariant(),
        CellFunction.Trim => text.Trim(' '),
        CellFunction.Concat => text + arguments[1],
        _ => string.Concat(text.EnumerateRunes().Skip((int)Math.Max(0, (long)arguments[1]!)).Take(arguments.Count < 3 ? int.MaxValue : (int)Math.Max(0, (long)arguments[2]!))),
    };

    private static object OfTime(CellFunction function, object time)
    {
        var moment = time is DateOnly day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : ((DateTimeOffset)time).ToUniversalTime();
        return function switch
        {
            CellFunction.Year => (long)moment.Year,
            CellFunction.Month => (long)moment.Month,
            CellFunction.Day => (long)moment.Day,
            CellFunction.Hour => (long)moment.Hour,
            CellFunction.Minute => (long)moment.Minute,
            CellFunction.Second => (long)moment.Second,
            CellFunction.FractionalSeconds => moment.Ticks % TimeSpan.TicksPerSecond / (double)TimeSpan.TicksPerSecond,
            CellFunction.Date => DateOnly.FromDateTime(moment.UtcDateTime),
            _ => moment,
        };
    }

    private static object OfNumber(CellFunction function, double number) => function switch
    {
        CellFunction.Round => Math.Round(number, MidpointRounding.AwayFromZero),
        CellFunction.Floor => Math.Floor(number),
        _ => Math.Ceiling(number),
    };
}
