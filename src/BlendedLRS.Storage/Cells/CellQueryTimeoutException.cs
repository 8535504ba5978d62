namespace BlendedLRS.Storage.Cells;

/// <summary>A query took longer than <see cref="CellQueryLimits.Time"/> and was stopped in the database.</summary>
public sealed class CellQueryTimeoutException(string message, Exception? inner = null) : Exception(message, inner);
