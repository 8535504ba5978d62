using System.Globalization;
using System.Numerics;
using System.Text;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;

namespace BlendedLRS.Storage.Postgres.Cells;

/// <summary>What is particular to PostgreSQL when cells are queried; values are written as <see cref="CellText"/> does. Nothing fails that has a value, or none, elsewhere:
/// whole numbers are computed as numeric, doubles by the functions of the schema where they may be too large or too small.</summary>
internal sealed class PostgresCellDialect : SqlDialect
{
    // The collation is said, because that of the database may be any: texts are ordered by their bytes.
    public override string Parameter(int index, object value) => value is string
        ? string.Create(CultureInfo.InvariantCulture, $"(${index + 1} COLLATE \"C\")")
        : string.Create(CultureInfo.InvariantCulture, $"${index + 1}");

    public override string Function(CellFunction function, int arguments) => function switch
    {
        CellFunction.Contains => "strpos({0}, {1}) > 0",
        CellFunction.IndexOf => "strpos({0}, {1}) - 1",
        CellFunction.StartsWith => "starts_with({0}, {1})",
        CellFunction.EndsWith => "cell_ends_with({0}, {1})",
        CellFunction.Concat => "textcat({0}, {1})",
        CellFunction.Length => "length({0})",
        CellFunction.Substring when arguments == 2 => "cell_substring({0}, {1})",
        CellFunction.Substring => "cell_substring({0}, {1}, {2})",
        CellFunction.Trim => "btrim({0}, ' ')",
        CellFunction.ToLower => "cell_lower({0})",
        CellFunction.ToUpper => "cell_upper({0})",
        CellFunction.Round => "cell_round({0})",
        CellFunction.Floor => "floor({0}::double precision)",
        CellFunction.Ceiling => "ceil({0}::double precision)",
        _ => OfTime(function),
    };

    public override string Arithmetic(ArithmeticOperator calculation, bool whole) => (calculation, whole) switch
    {
        (ArithmeticOperator.Add, true) => "cell_whole({0}::numeric + {1}::numeric)",
        (ArithmeticOperator.Subtract, true) => "cell_whole({0}::numeric - {1}::numeric)",
        (ArithmeticOperator.Multiply, true) => "cell_whole({0}::numeric * {1}::numeric)",
        (ArithmeticOperator.Divide, true) => "cell_whole(div({0}::numeric, NULLIF({1}::numeric, 0)))",
        (_, true) => "mod({0}::numeric, NULLIF({1}::numeric, 0))",
        (ArithmeticOperator.Add, _) => "cell_add({0}, {1})",
        (ArithmeticOperator.Subtract, _) => "cell_add({0}, -{1}::double precision)",
        (ArithmeticOperator.Multiply, _) => "cell_multiply({0}, {1})",
        (ArithmeticOperator.Divide, _) => "cell_divide({0}, {1})",
        _ => "cell_modulo({0}, {1})",
    };

    public override string Negate(bool whole) => whole ? "cell_whole(-{0}::numeric)" : "-{0}::double precision";

    public override object ToDriver(object value) => value switch
    {
        int number => (long)number,
        string text => Storable(text),
        DateOnly day => CellText.Write(day),
        DateTimeOffset moment => CellText.Write(moment),
        _ => value,
    };

    public override object FromDriver(object value, CellType type) => type switch
    {
        CellType.Int32 => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        CellType.Int64 when value is BigInteger wide => wide >= long.MinValue && wide <= long.MaxValue ? (long)wide : (double)wide,
        CellType.Int64 => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        CellType.Date => CellText.ReadDay((string)value),
        CellType.Instant => CellText.ReadMoment((string)value),
        _ => value,
    };

    private static string OfTime(CellFunction function) => function switch
    {
        CellFunction.Year => "substr({0}, 1, 4)::bigint",
        CellFunction.Month => "substr({0}, 6, 2)::bigint",
        CellFunction.Day => "substr({0}, 9, 2)::bigint",
        CellFunction.Hour => "substr({0}, 12, 2)::bigint",
        CellFunction.Minute => "substr({0}, 15, 2)::bigint",
        CellFunction.Second => "substr({0}, 18, 2)::bigint",
        CellFunction.FractionalSeconds => "substr({0}, 20, 8)::double precision",
        CellFunction.Date => "substr({0}, 1, 10)",
        CellFunction.StartOfDay => "textcat({0}, 'T00:00:00.0000000Z')",
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "PostgreSQL has no form for this function."),
    };

    // No text of a cell holds NUL, and PostgreSQL takes none: its neighbour stands for it, so that lengths and, but for that neighbour, order and equality stay.
    // Half a surrogate pair becomes the replacement character, as in every text that is written as UTF-8.
    private static string Storable(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\u0001');
}
