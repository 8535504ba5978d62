namespace BlendedLRS.Storage.Cells;

/// <summary>A query would be larger than <see cref="CellQueryLimits"/> allows.</summary>
public sealed class CellQueryTooLargeException(string message) : Exception(message);
