namespace BlendedLRS.Learning.Disclosure;

/// <summary>Decides which cells of a family are published, so that no value of fewer than k people comes out of any sums and differences of them.</summary>
/// <remarks>Cells are taken one by one, in the order of their priority, and published when they and everything published before keep that promise; what is published once stays so.
/// The promise is stronger than "no sum of a small group": no combination with whatever coefficients may depend on fewer than k people alone, so that who knows
/// the values of some of them learns nothing of the others either, unless k − 1 people of a group join. The decision depends on the family alone and is the same for every viewer and server.
/// Cost: for each cell a sparse elimination over the atoms (classes of contributions in the same cells) and a search that ends at once for large groups, and after a fixed budget
/// for hard ones, which are withheld then.</remarks>
public static class DisclosureControl
{
    /// <summary>The status of every candidate, by its key.</summary>
    public static IReadOnlyDictionary<string, CellStatus> Decide(DisclosureFamily family, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(options);
        var minimum = DisclosureRule.Minimum(family, options);
        var table = new FamilyTable(family, minimum);
        var values = Enumerable.Range(0, table.Parts).Select(table.ValueGuard).ToList();
        var guards = values.Concat(OtherGuards(table, family)).ToList();
        var hidden = Hidden(table, values, family, options);
        var statuses = new Dictionary<string, CellStatus>(StringComparer.Ordinal);
        for (var cell = 0; cell < table.Cells.Count; cell++)
        {
            var candidate = table.Cells[cell];
            var status = candidate.Frozen ? CellStatus.Ok : Wanted(table, cell, family, minimum, hidden);
            var publishes = status is CellStatus.Ok or CellStatus.NoData;
            if (publishes && !candidate.Frozen && !guards.TrueForAll(guard => guard.MayPublish(cell)))
            {
                (status, publishes) = (CellStatus.Suppressed, false);
            }

            if (publishes)
            {
                guards.ForEach(guard => guard.Publish(cell));
            }

            statuses[candidate.Key] = status;
        }

        return statuses;
    }

    /// <summary>What a cell would be if nothing else were published.</summary>
    private static CellStatus Wanted(FamilyTable table, int cell, DisclosureFamily family, int minimum, HashSet<int> hidden)
    {
        var people = table.People(cell);
        if (people == 0)
        {
            return family.Sensitive || ((family.Shares || family.ProtectsZeros) && table.HasSilent(cell)) ? CellStatus.Suppressed : CellStatus.NoData;
        }

        var few = Enumerable.Range(0, table.Parts).Select(part => table.People(cell, part)).Any(count => count < minimum && (count > 0 || family.Shares));
        if (few || hidden.Contains(cell))
        {
            return CellStatus.Suppressed;
        }

        return table.Cells[cell].TooUncertain ? CellStatus.TooUncertain : CellStatus.Ok;
    }

    /// <summary>Zeros of few members are guarded where members are known, and numbers of people unless they are the same atoms anyway or not published.</summary>
    private static IEnumerable<LinearGuard> OtherGuards(FamilyTable table, DisclosureFamily family)
    {
        if (!family.Sensitive && !family.Shares && !family.ProtectsZeros && family.Contributions.Any(contribution => contribution.Silent))
        {
            yield return table.MemberGuard();
        }

        if (family.PublishesPeople)
        {
            yield return table.PeopleGuard();
        }
    }

    /// <summary>The cells that are hidden by themselves, because one person dominates them or for another reason; no difference of others may give their value either.</summary>
    private static HashSet<int> Hidden(FamilyTable table, List<LinearGuard> values, DisclosureFamily family, DisclosureOptions options)
    {
        var cells = new HashSet<int>();
        for (var part = 0; part < table.Parts; part++)
        {
            foreach (var cell in Enumerable.Range(0, table.Cells.Count).Where(cell => table.Cells[cell].Hidden || (family.Dominance && table.IsDominated(cell, part, options))))
            {
                cells.Add(cell);
                values[part].Hide(cell);
            }
        }

        return cells;
    }
}
