using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Tests.Cells;

/// <summary>Random, well-typed expressions over the columns of the balance, the same for the same seed.</summary>
internal sealed class ExpressionGenerator(int seed)
{
    private static readonly CellFunction[] OfText = [CellFunction.ToLower, CellFunction.ToUpper, CellFunction.Trim, CellFunction.Concat, CellFunction.Substring];
    private static readonly CellFunction[] OfTime = [CellFunction.Year, CellFunction.Month, CellFunction.Day];
    private static readonly CellFunction[] OfMoment = [CellFunction.Hour, CellFunction.Minute, CellFunction.Second, CellFunction.FractionalSeconds];
    private static readonly CellFunction[] Tests = [CellFunction.Contains, CellFunction.StartsWith, CellFunction.EndsWith];
    private static readonly CellFunction[] Roundings = [CellFunction.Round, CellFunction.Floor, CellFunction.Ceiling];
    private static readonly object?[] Texts = ["formal", "in", "", "o", "OK", "2026.1-Ünïcode", "ü", "Ü", " ok ", "'; DROP TABLE blend_cells; --", "%", "_", null];
    private static readonly object?[] Numbers = [0, 1, -1, 5, 7, 12L, 0.5, -2.25, 24.0, 60, null];

    private readonly Random _random = new(seed);

    public CellExpression Condition(int depth) => (depth <= 0 ? 3 + _random.Next(4) : _random.Next(7)) switch
    {
        0 => new LogicalExpression(IsOr: true, Many(depth)),
        1 => new LogicalExpression(IsOr: false, Many(depth)),
        2 => new NotExpression(Condition(depth - 1)),
        3 => Compared(depth),
        4 => Listed(),
        5 => new CallExpression(Pick(Tests), [Text(depth - 1), Text(depth - 1)]),
        _ => new ColumnExpression(Column("Unfinished")),
    };

    public CellExpression Sortable(int depth) => _random.Next(4) switch
    {
        0 => Number(depth),
        1 => Text(depth),
        2 => Time(),
        _ => Condition(depth),
    };

    private CellExpression[] Many(int depth) => [.. Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => Condition(depth - 1))];

    private ComparisonExpression Compared(int depth)
    {
        var comparison = (ComparisonOperator)_random.Next(6);
        return _random.Next(4) switch
        {
            0 => new ComparisonExpression(comparison, Number(depth - 1), Number(depth - 1)),
            1 => new ComparisonExpression(comparison, Text(depth - 1), Text(depth - 1)),
            2 => new ComparisonExpression(comparison, Time(), new ConstantExpression(SomeCells.AsOf.AddHours(-_random.Next(400)))),
            _ => new ComparisonExpression((ComparisonOperator)_random.Next(2), Condition(depth - 2), new ConstantExpression(Pick<object?>([true, false, null]))),
        };
    }

    private InExpression Listed() => _random.Next(2) == 0
        ? new InExpression(Text(1), [.. Enumerable.Range(0, _random.Next(4)).Select(_ => new ConstantExpression(Pick(Texts)))])
        : new InExpression(Number(1), [.. Enumerable.Range(0, _random.Next(4)).Select(_ => new ConstantExpression(Pick(Numbers)))]);

    private CellExpression Number(int depth) => (depth <= 0 ? _random.Next(3) : _random.Next(9)) switch
    {
        0 => new ConstantExpression(Pick(Numbers)),
        1 or 2 => new ColumnExpression(Column(Pick(["People", "Events", "Minutes", "UnknownMinutesShare"]))),
        3 or 4 => new ArithmeticExpression((ArithmeticOperator)_random.Next(5), Number(depth - 1), Number(depth - 1)),
        5 => new NegateExpression(new ColumnExpression(Column("Minutes"))),
        6 => new CallExpression(_random.Next(2) == 0 ? Pick(OfTime) : Pick(OfMoment), [Time()]),
        7 => new CallExpression(Pick(Roundings), [Number(depth - 1)]),
        _ => _random.Next(2) == 0 ? new CallExpression(CellFunction.Length, [Text(depth - 1)]) : new CallExpression(CellFunction.IndexOf, [Text(depth - 1), Text(depth - 1)]),
    };

    private CellExpression Text(int depth)
    {
        switch (depth <= 0 ? _random.Next(2) : _random.Next(3))
        {
            case 0:
                return new ConstantExpression(Pick(Texts));
            case 1:
                return new ColumnExpression(Column(Pick(["Modality", "Status", "MinutesBasis", "RuleSetVersion"])));
            default:
                var function = Pick(OfText);
                return new CallExpression(function, function switch
                {
                    CellFunction.Concat => [Text(depth - 1), Text(depth - 1)],
                    CellFunction.Substring when _random.Next(2) == 0 => [Text(depth - 1), new ConstantExpression(_random.Next(6))],
                    CellFunction.Substring => [Text(depth - 1), new ConstantExpression(_random.Next(6)), new ColumnExpression(Column("People"))],
                    _ => [Text(depth - 1)],
                });
        }
    }

    private CellExpression Time() => _random.Next(2) == 0
        ? new ColumnExpression(Column("AsOf"))
        : new CallExpression(CellFunction.StartOfDay, [new ColumnExpression(Column("Month"))]);

    private static CellColumn Column(string name) => BlendCellSet.Set.Find(name)!;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
