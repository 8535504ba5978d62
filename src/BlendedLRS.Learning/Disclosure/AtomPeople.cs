namespace BlendedLRS.Learning.Disclosure;

/// <summary>Who stands behind each atom: a class of contributions that count in exactly the same cells.</summary>
internal sealed class AtomPeople
{
    /// <param name="people">The people of each atom, by their numbers from 0; none of them twice.</param>
    /// <param name="minimum">k: fewer people than this must not be told apart.</param>
    public AtomPeople(IReadOnlyList<int[]> people, int minimum)
    {
        Of = people;
        Minimum = minimum;
        var persons = people.Select(atom => atom.Length == 0 ? 0 : atom.Max() + 1).DefaultIfEmpty(0).Max();
        var atoms = Enumerable.Range(0, persons).Select(_ => new List<int>()).ToArray();
        foreach (var atom in Enumerable.Range(0, people.Count).Where(atom => people[atom].Length < minimum))
        {
            Array.ForEach(people[atom], person => atoms[person].Add(atom));
        }

        AtomsOf = atoms;
        Overlap = people.SelectMany(atom => atom).GroupBy(person => person).Any(atomsOfOne => atomsOfOne.Skip(1).Any());
        Silent = [.. Enumerable.Range(0, people.Count).Where(atom => people[atom].Length == 0)];
    }

    /// <summary>The people of each atom.</summary>
    public IReadOnlyList<int[]> Of { get; }

    /// <summary>The small atoms of each person: those of fewer than k.</summary>
    public IReadOnlyList<List<int>> AtomsOf { get; }

    /// <summary>Atoms that nobody contributed to, but whose zero must not be known.</summary>
    public int[] Silent { get; }

    /// <summary>Whether anybody stands behind several atoms.</summary>
    public bool Overlap { get; }

    /// <summary>k.</summary>
    public int Minimum { get; }

    /// <summary>How many people an atom has, as far as it matters: at most k.</summary>
    public int Weight(int atom) => Math.Min(Of[atom].Length, Minimum);

    /// <summary>Whether an atom has enough people of its own.</summary>
    public bool IsLarge(int atom) => Of[atom].Length >= Minimum;
}
