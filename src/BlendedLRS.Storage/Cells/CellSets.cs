namespace BlendedLRS.Storage.Cells;

/// <summary>Every published set. A new set is a descriptor in this list and a table of the same shape.</summary>
public static class CellSets
{
    /// <summary>The sets, in the order they are published.</summary>
    public static IReadOnlyList<CellSet> All { get; } = [BlendCellSet.Set];

    /// <summary>The set of that exact name, or null.</summary>
    public static CellSet? Find(string name) => All.FirstOrDefault(set => string.Equals(set.Name, name, StringComparison.Ordinal));
}
