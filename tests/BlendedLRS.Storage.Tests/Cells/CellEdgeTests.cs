using System.Text;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Cells;

/// <summary>Where databases differ most: numbers too large or too small, halves, absent operands, strange letters. Nothing fails, and all mean the same.</summary>
public sealed class CellEdgeTests
{
    private static readonly CellSet Set = BlendCellSet.Set;
    private static readonly CellExpression Infinite = Sum(ArithmeticOperator.Multiply, 1e308, 10.0);

    private static readonly string Letters = string.Concat(
        Enumerable.Range(1, 0x1FFFF).Where(Rune.IsValid).Select(code => new Rune(code)).Where(rune => Rune.IsLetter(rune) && (Rune.ToLowerInvariant(rune) != rune || Rune.ToUpperInvariant(rune) != rune)));

    private static readonly CellExpression[] True =
    [
        // Whole numbers become doubles where they leave 64 bits.
        Is(ComparisonOperator.Greater, Sum(ArithmeticOperator.Add, long.MaxValue, 1), long.MaxValue),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Subtract, long.MinValue, 1), long.MinValue),
        Is(ComparisonOperator.Less, Sum(ArithmeticOperator.Subtract, long.MinValue, 10_000), long.MinValue),
        Is(ComparisonOperator.Greater, new NegateExpression(Value(long.MinValue)), long.MaxValue),
        Is(ComparisonOperator.Greater, Sum(ArithmeticOperator.Divide, long.MinValue, -1), long.MaxValue),
        Is(ComparisonOperator.Greater, Enumerable.Repeat(Value(long.MaxValue), 40).Aggregate((left, right) => Sum(ArithmeticOperator.Multiply, left, right)), 1e307),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, -7, 2), -3),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, -7, 2), -1),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, long.MaxValue, 3), long.MaxValue / 3),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, 1, 0), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, 1, 0), null),

        // Doubles become infinite, 0 or nothing.
        Is(ComparisonOperator.Greater, Infinite, double.MaxValue),
        Is(ComparisonOperator.Less, new NegateExpression(Infinite), double.MinValue),
        Is(ComparisonOperator.Greater, Sum(ArithmeticOperator.Add, double.MaxValue, double.MaxValue), double.MaxValue),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Subtract, Infinite, Infinite), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Multiply, Infinite, 0.0), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, Infinite, Infinite), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, 1.5, Infinite), 0.0),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, 1.5, Infinite), 1.5),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, Infinite, 1.5), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Multiply, 1e-308, 1e-308), 0.0),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, 1e-300, 1e300), 0.0),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Multiply, 1e-160, 1e-160), 1e-160 * 1e-160),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Multiply, 1.1e200, 3.3e-200), 1.1e200 * 3.3e-200),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Divide, 1.5, 0.0), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, 1.5, 0.0), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, 0.5, 0.1), 0.5 % 0.1),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Modulo, -1e300, 7.7e-5), -1e300 % 7.7e-5),
        Is(ComparisonOperator.Equal, Call(CellFunction.Round, 0.49999999999999994), 0.0),
        Is(ComparisonOperator.Equal, Call(CellFunction.Round, -2.5), -3.0),
        Is(ComparisonOperator.Equal, Call(CellFunction.Round, 4503599627370497.0), 4503599627370497.0),
        Is(ComparisonOperator.Greater, Call(CellFunction.Round, Infinite), double.MaxValue),

        // Texts.
        Is(ComparisonOperator.Equal, Call(CellFunction.ToLower, Letters), Letters.ToLowerInvariant()),
        Is(ComparisonOperator.Equal, Call(CellFunction.ToUpper, Letters), Letters.ToUpperInvariant()),
        Is(ComparisonOperator.Equal, Call(CellFunction.Substring, "a𝄞b", 1, 1), "𝄞"),
        Is(ComparisonOperator.Equal, Call(CellFunction.Substring, "abc", -1, 2), "ab"),
        Is(ComparisonOperator.Equal, Call(CellFunction.Substring, "abc", 1, long.MaxValue), "bc"),
        Is(ComparisonOperator.Equal, Call(CellFunction.Trim, " \ta\t "), "\ta\t"),
        Is(ComparisonOperator.Less, Value("Z"), "a"),
        Is(ComparisonOperator.Less, Value("\uFFFD"), "𝄞"),
        Is(ComparisonOperator.Less, Value("a"), "a\0"),
        Is(ComparisonOperator.Equal, Value("a\0"), "a\0"),
        Is(ComparisonOperator.Equal, Value("\uD800"), "\uFFFD"),
        new NotExpression(Is(ComparisonOperator.Equal, Value("a\0"), "a")),

        // Nothing comes of nothing.
        Is(ComparisonOperator.Equal, new NegateExpression(Value(null)), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Add, null, null), null),
        Is(ComparisonOperator.Equal, Sum(ArithmeticOperator.Multiply, null, 0.5), null),
        Is(ComparisonOperator.Equal, Call(CellFunction.Length, (object?)null), null),
        Is(ComparisonOperator.Equal, Call(CellFunction.Concat, null, null), null),
        Is(ComparisonOperator.Equal, Call(CellFunction.Substring, null, null, null), null),
        Is(ComparisonOperator.Equal, Call(CellFunction.Floor, (object?)null), null),
        Is(ComparisonOperator.Equal, Call(CellFunction.Year, (object?)null), null),
        new InExpression(Sum(ArithmeticOperator.Add, 1, 1), [new ConstantExpression(2.0), new ConstantExpression(7L)]),
        new LogicalExpression(IsOr: true, [Value(null), Value(true)]),
    ];

    [Theory, EveryStore]
    public async Task At_the_edges_every_database_means_the_same(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.BlendCells.ReplaceAsync(SomeCells.FiveYears, CancellationToken.None);
        List<string> wrong = [];
        foreach (var condition in True)
        {
            var count = await store.CellQueries.CountAsync(Set, condition, new CellQueryLimits(), CancellationToken.None);
            if (count != 180)
            {
                wrong.Add(condition.ToString());
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, EveryStore]
    public async Task What_is_ordered_by_nothing_or_by_huge_numbers_pages_through_all_the_same(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.BlendCells.ReplaceAsync(SomeCells.FiveYears, CancellationToken.None);
        var huge = Sum(ArithmeticOperator.Multiply, Sum(ArithmeticOperator.Multiply, new ColumnExpression(Set.Find("Events")!), long.MaxValue), long.MaxValue);
        foreach (var by in (CellExpression[])[Value(null), huge, new NegateExpression(huge)])
        {
            var first = await store.CellQueries.QueryAsync(Set, new CellQuery { Order = [new CellOrder(by, Descending: false)], Take = 90 }, CancellationToken.None);
            var second = await store.CellQueries.QueryAsync(
                Set, new CellQuery { Order = [new CellOrder(by, Descending: false)], Take = 180, After = first.Rows[^1].Position }, CancellationToken.None);
            Assert.Equal(180, first.Rows.Concat(second.Rows).Select(row => (row.Values[0], row.Values[1])).Distinct().Count());
            Assert.Equal(90, second.Rows.Count);
        }
    }

    private static CellExpression Value(object? value) => value as CellExpression ?? new ConstantExpression(value);

    private static ComparisonExpression Is(ComparisonOperator comparison, CellExpression left, object? right) => new(comparison, left, Value(right));

    private static ArithmeticExpression Sum(ArithmeticOperator calculation, object? left, object? right) => new(calculation, Value(left), Value(right));

    private static CallExpression Call(CellFunction function, params object?[] arguments) => new(function, [.. arguments.Select(Value)]);
}
