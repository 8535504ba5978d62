namespace BlendedLRS.Learning.Disclosure;

/// <summary>A family with numbers for names: cells in the order in which they are decided, people, and atoms (contributions that count in exactly the same cells).</summary>
internal sealed class FamilyTable
{
    private readonly DisclosureFamily _family;
    private readonly int _minimum;
    private readonly List<(int[] Cells, List<Entry> Entries)> _atoms;
    private readonly int[][] _atomsOfCell;

    public FamilyTable(DisclosureFamily family, int minimum)
    {
        (_family, _minimum) = (family, minimum);
        Parts = Math.Max(family.Parts, Math.Max(family.Shares ? 2 : 1, family.Contributions.Select(contribution => contribution.Part + 1).DefaultIfEmpty(0).Max()));
        Cells = Sorted(family);
        var numbers = Enumerable.Range(0, Cells.Count).ToDictionary(number => Cells[number].Key, StringComparer.Ordinal);
        _atoms = Atoms(family, numbers);
        _atomsOfCell = Inverted(_atoms.Select(atom => atom.Cells));
    }

    /// <summary>Cells: the frozen ones, then by priority, then those of more people, then by key.</summary>
    public IReadOnlyList<CandidateCell> Cells { get; }

    /// <summary>How many quantities each cell publishes.</summary>
    public int Parts { get; }

    /// <summary>Distinct people who contributed to a cell.</summary>
    public int People(int cell) => Entries(cell).Where(entry => !entry.Silent).Select(entry => entry.Person).Distinct().Count();

    /// <summary>Whether somebody belongs to a cell without having contributed to it.</summary>
    public bool HasSilent(int cell) => Entries(cell).Any(entry => entry.Silent);

    /// <summary>Distinct people who contributed to one part of a cell.</summary>
    public int People(int cell, int part) => Entries(cell).Where(entry => entry.Part == part && !entry.Silent).Select(entry => entry.Person).Distinct().Count();

    /// <summary>Whether the amounts of one part of a cell say too much about one person.</summary>
    public bool IsDominated(int cell, int part, DisclosureOptions options)
    {
        var amounts = Entries(cell).Where(entry => entry.Part == part && !entry.Silent)
            .GroupBy(entry => entry.Person, (_, entries) => entries.Sum(entry => entry.Amount))
            .OrderDescending().ToList();
        return amounts.Count > 0 && DisclosureRule.IsDominated(amounts.Sum(), amounts[0], amounts.ElementAtOrDefault(1), options);
    }

    /// <summary>The guard of the values of one part. Where a zero says something, atoms without people of the part are guarded too.</summary>
    public LinearGuard ValueGuard(int part) => Guard(entry => entry.Part == part && !entry.Silent, _family.Sensitive || _family.Shares || _family.ProtectsZeros);

    /// <summary>The guard of zeros where few people belong to a group: everybody counts, whether they contributed or not.</summary>
    public LinearGuard MemberGuard() => Guard(_ => true, withEmpty: false);

    /// <summary>The guard of the numbers of people: here an atom is a class of people who contributed to exactly the same cells.</summary>
    public LinearGuard PeopleGuard()
    {
        var classes = _atoms.SelectMany(atom => atom.Entries.Where(entry => !entry.Silent).Select(entry => (entry.Person, atom.Cells)))
            .GroupBy(pair => pair.Person, pair => pair.Cells)
            .Select(person => (Person: person.Key, Cells: person.SelectMany(cells => cells).Where(cell => Cells[cell].TellsPeople).Distinct().Order().ToArray()))
            .Where(person => person.Cells.Length > 0)
            .GroupBy(person => Name(person.Cells), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Cells, People: group.Select(person => person.Person).ToArray()))
            .ToList();
        return new LinearGuard(Inverted(classes.Select(group => group.Cells)), new AtomPeople([.. classes.Select(group => group.People)], _minimum));
    }

    private LinearGuard Guard(Func<Entry, bool> counts, bool withEmpty)
    {
        var people = _atoms.Select(atom => atom.Entries.Where(counts).Select(entry => entry.Person).Distinct().Order().ToArray()).ToList();
        var columns = Enumerable.Range(0, _atoms.Count).Where(atom => withEmpty || people[atom].Length > 0).ToArray();
        return new LinearGuard(Inverted(columns.Select(atom => _atoms[atom].Cells)), new AtomPeople([.. columns.Select(atom => people[atom])], _minimum));
    }

    private IEnumerable<Entry> Entries(int cell) => _atomsOfCell[cell].SelectMany(atom => _atoms[atom].Entries);

    /// <summary>From the cells of each atom to the atoms of each cell.</summary>
    private int[][] Inverted(IEnumerable<int[]> cellsOfAtoms)
    {
        var atoms = Cells.Select(_ => new List<int>()).ToArray();
        foreach (var (atom, cells) in cellsOfAtoms.Index())
        {
            Array.ForEach(cells, cell => atoms[cell].Add(atom));
        }

        return [.. atoms.Select(list => list.ToArray())];
    }

    private static List<CandidateCell> Sorted(DisclosureFamily family)
    {
        var people = family.Contributions.Where(contribution => !contribution.Silent)
            .SelectMany(contribution => contribution.Cells.Select(cell => (cell, contribution.Person)))
            .Distinct()
            .CountBy(pair => pair.cell, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return [.. family.Cells.DistinctBy(cell => cell.Key, StringComparer.Ordinal)
            .OrderByDescending(cell => cell.Frozen)
            .ThenBy(cell => cell.Priority)
            .ThenByDescending(cell => people.GetValueOrDefault(cell.Key))
            .ThenBy(cell => cell.Key, StringComparer.Ordinal)];
    }

    private static List<(int[] Cells, List<Entry> Entries)> Atoms(DisclosureFamily family, Dictionary<string, int> cellNumbers)
    {
        var persons = family.Contributions.Select(contribution => contribution.Person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Index().ToDictionary(person => person.Item, person => person.Index, StringComparer.Ordinal);
        return [.. family.Contributions
            .Select(contribution => (
                Cells: contribution.Cells.Where(cellNumbers.ContainsKey).Select(cell => cellNumbers[cell]).Distinct().Order().ToArray(),
                Entry: new Entry(persons[contribution.Person], contribution.Part, contribution.Silent, contribution.Amount)))
            .Where(pair => pair.Cells.Length > 0)
            .GroupBy(pair => Name(pair.Cells), StringComparer.Ordinal)
            .OrderBy(atom => atom.Key, StringComparer.Ordinal)
            .Select(atom => (atom.First().Cells, atom.Select(pair => pair.Entry).ToList()))];
    }

    /// <summary>The cells of an atom as text, two characters each.</summary>
    private static string Name(int[] cells) => string.Create(cells.Length * 2, cells, (text, numbers) =>
    {
        for (var place = 0; place < numbers.Length; place++)
        {
            (text[2 * place], text[(2 * place) + 1]) = ((char)(numbers[place] >> 16), (char)numbers[place]);
        }
    });

    /// <summary>One contribution by numbers.</summary>
    private readonly record struct Entry(int Person, int Part, bool Silent, double Amount);
}
