using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells.Sql;

/// <summary>What differs between databases when cells are queried. Each template names every argument once, so that nesting cannot blow a statement up.</summary>
public abstract class SqlDialect
{
    /// <summary>The parameter of that index: <c>$p0</c>.</summary>
    public abstract string Parameter(int index);

    /// <summary>The function as a composite format of its arguments: <c>instr({0}, {1}) - 1</c>. Parentheses around it are not needed.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">How many arguments it has here.</param>
    public abstract string Function(CellFunction function, int arguments);

    /// <summary>The remainder of two numbers as a composite format, without a value when the second is 0.</summary>
    /// <param name="whole">Whether both numbers are whole.</param>
    public abstract string Modulo(bool whole);

    /// <summary>A value of a cell as the driver takes it.</summary>
    public abstract object ToDriver(object value);

    /// <summary>A value from the driver as a value of a cell.</summary>
    public abstract object FromDriver(object value, CellType type);
}
