namespace BlendedLRS.Storage.Cells.Expressions;

/// <summary>A literal: always a parameter, never text, in SQL.</summary>
/// <param name="Value">bool, int, long, double, string, DateOnly, DateTimeOffset (UTC) or null.</param>
public sealed record ConstantExpression(object? Value)
    : CellExpression(1)
{
    /// <inheritdoc/>
    public override CellType? Type { get; } = Value switch
    {
        null => null,
        bool => CellType.Boolean,
        int => CellType.Int32,
        long => CellType.Int64,
        double => CellType.Double,
        string => CellType.Text,
        DateOnly => CellType.Date,
        DateTimeOffset => CellType.Instant,
        _ => throw new ArgumentException($"A value of {Value.GetType().Name} is no value of a cell.", nameof(Value)),
    };

    /// <inheritdoc/>
    public override bool Nullable => Value is null;
}
