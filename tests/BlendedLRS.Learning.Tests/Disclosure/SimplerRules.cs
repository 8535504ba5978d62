using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>What is often done instead, to see it fail.</summary>
internal static class SimplerRules
{
    /// <summary>Every cell of at least k people.</summary>
    public static List<string> Threshold(DisclosureFamily family, int minimum) =>
        [.. family.Cells.Select(cell => cell.Key).Where(cell => People(family, cell).Count >= minimum)];

    /// <summary>The same, unless a shown cell that contains it has fewer than k people more: pairs of cells are compared, sums are not.</summary>
    public static List<string> Remainders(DisclosureFamily family, int minimum)
    {
        var shown = new List<(string Key, HashSet<string> People)>();
        foreach (var cell in family.Cells.OrderBy(cell => cell.Priority).Select(cell => (cell.Key, People: People(family, cell.Key))).Where(cell => cell.People.Count >= minimum))
        {
            var leavesEnough = shown.TrueForAll(other => !cell.People.IsSubsetOf(other.People) || other.People.Count - cell.People.Count is 0 || other.People.Count - cell.People.Count >= minimum);
            if (leavesEnough)
            {
                shown.Add(cell);
            }
        }

        return [.. shown.Select(cell => cell.Key)];
    }

    private static HashSet<string> People(DisclosureFamily family, string cell) =>
        [.. family.Contributions.Where(one => !one.Silent && one.Cells.Contains(cell)).Select(one => one.Person)];
}
