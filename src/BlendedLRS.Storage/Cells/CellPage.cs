namespace BlendedLRS.Storage.Cells;

/// <summary>Rows in order, from one consistent view of the store.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="More">Whether rows follow the last one.</param>
/// <param name="Count">How many rows match in all, when asked for.</param>
public sealed record CellPage(IReadOnlyList<CellRow> Rows, bool More, long? Count);
