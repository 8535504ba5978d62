using BlendedLRS.Storage.Cells.Expressions;

namespace BlendedLRS.Storage.Cells;

/// <summary>One item of a sort order. Absent values come first ascending and last descending.</summary>
public sealed record CellOrder(CellExpression By, bool Descending = false);
