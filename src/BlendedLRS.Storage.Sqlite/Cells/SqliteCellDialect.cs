using System.Globalization;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;

namespace BlendedLRS.Storage.Sqlite.Cells;

/// <summary>What is particular to SQLite when cells are queried; values are written as <see cref="CellText"/> does.</summary>
internal sealed class SqliteCellDialect : SqlDialect
{
    public override string Parameter(int index, object value) => string.Create(CultureInfo.InvariantCulture, $"$p{index}");

    public override string Function(CellFunction function, int arguments) => function switch
    {
        CellFunction.Contains => "instr({0}, {1}) > 0",
        CellFunction.IndexOf => "instr({0}, {1}) - 1",
        CellFunction.Concat => "{0} || {1}",
        CellFunction.Length => "length({0})",
        CellFunction.Substring when arguments == 2 => "substr({0}, max({1}, 0) + 1)",
        CellFunction.Substring => "substr({0}, max({1}, 0) + 1, max({2}, 0))",
        CellFunction.Trim => "trim({0})",
        CellFunction.Year => "CAST(substr({0}, 1, 4) AS INTEGER)",
        CellFunction.Month => "CAST(substr({0}, 6, 2) AS INTEGER)",
        CellFunction.Day => "CAST(substr({0}, 9, 2) AS INTEGER)",
        CellFunction.Hour => "CAST(substr({0}, 12, 2) AS INTEGER)",
        CellFunction.Minute => "CAST(substr({0}, 15, 2) AS INTEGER)",
        _ => Registered(function),
    };

    public override string Arithmetic(ArithmeticOperator calculation, bool whole) => calculation switch
    {
        ArithmeticOperator.Add => "{0} + {1}",
        ArithmeticOperator.Subtract => "{0} - {1}",
        ArithmeticOperator.Multiply => "{0} * {1}",
        ArithmeticOperator.Divide => "{0} / NULLIF({1}, 0)",
        _ => whole ? "{0} % NULLIF({1}, 0)" : "number_modulo({0}, {1})",
    };

    public override object ToDriver(object value) => value switch
    {
        bool flag => flag ? 1L : 0L,
        DateOnly day => CellText.Write(day),
        DateTimeOffset moment => CellText.Write(moment),
        _ => value,
    };

    public override object FromDriver(object value, CellType type) => type switch
    {
        CellType.Boolean => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0,
        CellType.Int32 => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        CellType.Int64 => value is double wide ? wide : Convert.ToInt64(value, CultureInfo.InvariantCulture),
        CellType.Double => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        CellType.Date => CellText.ReadDay((string)value),
        CellType.Instant => CellText.ReadMoment((string)value),
        _ => value,
    };

    private static string Registered(CellFunction function) => function switch
    {
        CellFunction.Second => "CAST(substr({0}, 18, 2) AS INTEGER)",
        CellFunction.FractionalSeconds => "CAST(substr({0}, 20, 8) AS REAL)",
        CellFunction.Date => "substr({0}, 1, 10)",
        CellFunction.StartOfDay => "{0} || 'T00:00:00.0000000Z'",
        CellFunction.StartsWith => "text_starts_with({0}, {1})",
        CellFunction.EndsWith => "text_ends_with({0}, {1})",
        CellFunction.ToLower => "text_lower({0})",
        CellFunction.ToUpper => "text_upper({0})",
        CellFunction.Round => "number_round({0})",
        CellFunction.Floor => "number_floor({0})",
        CellFunction.Ceiling => "number_ceiling({0})",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "SQLite has no form for this function."),
    };
}
