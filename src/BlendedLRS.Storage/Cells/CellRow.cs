namespace BlendedLRS.Storage.Cells;

/// <summary>One row read.</summary>
/// <param name="Values">One value for each column asked for: bool, int, long, double, string, DateOnly, DateTimeOffset or null.</param>
/// <param name="Position">The values of the total order, to continue behind this row.</param>
public sealed record CellRow(IReadOnlyList<object?> Values, IReadOnlyList<object?> Position);
