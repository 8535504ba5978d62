using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>What differs between databases when cells are queried. Each template names every argument once, so that nesting cannot blow a statement up.</summary>
public abstract class SqlDialect
{
    /// <summary>The parameter of that index: <c>$p0</c>.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="value">Its value, as the driver takes it.</param>
    public abstract string Parameter(int index, object value);

    /// <summary>The function as a composite format of its arguments: <c>instr({0}, {1}) - 1</c>. Parentheses around it are not needed.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">How many arguments it has here.</param>
    public abstract string Function(CellFunction function, int arguments);

    /// <summary>How two numbers are combined, as a composite format; without a value when the second is 0 and divides.</summary>
    /// <param name="calculation">How.</param>
    /// <param name="whole">Whether both numbers are whole.</param>
    public abstract string Arithmetic(ArithmeticOperator calculation, bool whole);

    /// <summary>A number with the other sign, as a composite format.</summary>
    /// <param name="whole">Whether it is whole.</param>
    public virtual string Negate(bool whole) => "-{0}";

    /// <summary>A value of a cell as the driver takes it.</summary>
    public abstract object ToDriver(object value);

    /// <summary>A value from the driver as a value of a cell.</summary>
    public abstract object FromDriver(object value, CellType type);
}
