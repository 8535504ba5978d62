using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Tests.Disclosure;

/// <summary>Somebody who knows which contributions exist and takes every published number, and tries to learn something of fewer than k people. Shares no code with what it attacks:
/// dense elimination modulo 2^31 − 1 and trying out all groups of people.</summary>
internal sealed class Attacker
{
    private const long Prime = int.MaxValue;
    private readonly List<HashSet<string>> _people;
    private readonly List<int[]> _published;
    private readonly int _minimum;

    private Attacker(List<(HashSet<string> Cells, HashSet<string> People)> atoms, IReadOnlyCollection<string> published, int minimum)
    {
        _people = [.. atoms.Select(atom => atom.People)];
        _published = [.. published.Select(cell => atoms.Select(atom => atom.Cells.Contains(cell) ? 1 : 0).ToArray())];
        _minimum = minimum;
    }

    /// <summary>Reads the values of one part; with <paramref name="zeros"/> also those of atoms that nobody contributed to.</summary>
    public static Attacker OfValues(DisclosureFamily family, IReadOnlyCollection<string> published, int minimum, int part = 0, bool zeros = false) =>
        new([.. family.Contributions.GroupBy(one => string.Join('|', one.Cells.Order(StringComparer.Ordinal)))
            .Select(atom => (Cells: atom.First().Cells.ToHashSet(), People: atom.Where(one => !one.Silent && one.Part == part).Select(one => one.Person).ToHashSet()))
            .Where(atom => zeros || atom.People.Count > 0)], published, minimum);

    /// <summary>Reads the numbers of people.</summary>
    public static Attacker OfPeople(DisclosureFamily family, IReadOnlyCollection<string> published, int minimum) =>
        new([.. family.Contributions.Where(one => !one.Silent).GroupBy(one => one.Person)
            .Select(person => (person.SelectMany(one => one.Cells).ToHashSet(), new HashSet<string> { person.Key }))], published, minimum);

    /// <summary>Whether some linear combination depends on at most so many people, and fewer than k: then removing all they did alone lowers the rank of what is published.</summary>
    public bool FindsGroup(int mostPeople)
    {
        var kernel = Kernel();
        var persons = _people.Where(people => people.Count < _minimum).SelectMany(people => people).Distinct().Order(StringComparer.Ordinal).ToArray();
        return TryGroups(kernel, persons, 0, [], [], Math.Min(mostPeople, _minimum - 1));
    }

    /// <summary>Whether some sum and difference of published cells, each added, subtracted or left out, depends on fewer than k people.</summary>
    public bool FindsSum()
    {
        var sum = new int[_people.Count];
        return TrySums(0, sum);
    }

    /// <summary>Whether a published population lies in another and falls short of it by fewer than k people.</summary>
    public bool FindsNestedPopulations()
    {
        var populations = _published.Select(cell => _people.Where((_, atom) => cell[atom] == 1).SelectMany(people => people).ToHashSet()).ToList();
        return populations.Exists(large => populations.Exists(small => small.IsProperSubsetOf(large) && large.Count - small.Count < _minimum));
    }

    /// <summary>Whether a signed sum of at most four atoms with fewer than k people in all can be worked out: pairs are matched with pairs by random kernel vectors.</summary>
    public bool FindsSignedAtoms(Random random)
    {
        var kernel = Kernel();
        var mix = Enumerable.Range(0, 2).Select(_ => kernel.Count == 0 ? [] : Enumerable.Range(0, kernel[0].Length).Select(_ => random.NextInt64(1, Prime)).ToArray()).ToArray();
        var small = Enumerable.Range(0, _people.Count).Where(atom => _people[atom].Count < _minimum).ToArray();
        var marks = small.ToDictionary(atom => atom, atom => (Dot(kernel[atom], mix[0]), Dot(kernel[atom], mix[1])));
        var pairs = new Dictionary<(long, long), List<int[]>>();
        foreach (var (atoms, mark) in Halves(small, marks))
        {
            foreach (var match in new[] { mark, (Mod(-mark.Item1), Mod(-mark.Item2)) })
            {
                var others = pairs.GetValueOrDefault(match, []);
                if (others.Exists(other => !other.Intersect(atoms).Any() && atoms.Length > 0 && other.Concat(atoms).SelectMany(atom => _people[atom]).Distinct().Count() < _minimum))
                {
                    return true;
                }
            }

            if (!pairs.TryAdd(mark, [atoms]))
            {
                pairs[mark].Add(atoms);
            }
        }

        return false;
    }

    private static IEnumerable<(int[] Atoms, (long, long) Mark)> Halves(int[] small, Dictionary<int, (long, long)> marks)
    {
        yield return ([], (0, 0));
        for (var first = 0; first < small.Length; first++)
        {
            var (a, b) = marks[small[first]];
            yield return ([small[first]], (a, b));
            for (var second = 0; second < first; second++)
            {
                var (c, d) = marks[small[second]];
                yield return ([small[first], small[second]], (Mod(a + c), Mod(b + d)));
                yield return ([small[first], small[second]], (Mod(a - c), Mod(b - d)));
            }
        }
    }

    private static long Dot(long[] left, long[] right) => left.Zip(right, (a, b) => a * b % Prime).Aggregate(0L, (sum, value) => (sum + value) % Prime);

    /// <summary>Puts people into the group one after the other; a dependency among the kernel coordinates of the atoms that are theirs alone is a leak.</summary>
    private bool TryGroups(List<long[]> kernel, string[] persons, int from, List<string> group, List<(int Pivot, long[] Row)> basis, int most)
    {
        for (var next = from; group.Count < most && next < persons.Length; next++)
        {
            group.Add(persons[next]);
            var size = basis.Count;
            var theirs = Enumerable.Range(0, _people.Count).Where(atom => _people[atom].Contains(persons[next]) && _people[atom].Count <= group.Count && _people[atom].IsSubsetOf(group));
            if (theirs.Any(atom => !Independent(kernel[atom], basis)) || TryGroups(kernel, persons, next + 1, group, basis, most))
            {
                return true;
            }

            basis.RemoveRange(size, basis.Count - size);
            group.RemoveAt(group.Count - 1);
        }

        return false;
    }

    private static bool Independent(long[] vector, List<(int Pivot, long[] Row)> basis)
    {
        var rest = (long[])vector.Clone();
        foreach (var (pivot, row) in basis.Where(entry => rest[entry.Pivot] != 0))
        {
            Subtract(rest, row, rest[pivot]);
        }

        var first = Array.FindIndex(rest, value => value != 0);
        if (first >= 0)
        {
            var inverse = Inverse(rest[first]);
            basis.Add((first, Array.ConvertAll(rest, value => value * inverse % Prime)));
        }

        return first >= 0;
    }

    private bool TrySums(int from, int[] sum)
    {
        for (var next = from; next < _published.Count; next++)
        {
            foreach (var sign in new[] { 1, -1 })
            {
                var changed = sum.Select((value, atom) => value + (sign * _published[next][atom])).ToArray();
                var touched = Enumerable.Range(0, changed.Length).Where(atom => changed[atom] != 0).ToList();
                if ((touched.Count > 0 && touched.SelectMany(atom => _people[atom]).Distinct().Count() < _minimum) || TrySums(next + 1, changed))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>For each atom its coordinates in the space of changes that no published number shows.</summary>
    private List<long[]> Kernel()
    {
        var rows = new List<(int Pivot, long[] Row)>();
        foreach (var cell in _published)
        {
            var rest = Array.ConvertAll(cell, value => (long)value);
            rows.ForEach(entry => Subtract(rest, entry.Row, rest[entry.Pivot]));
            var pivot = Array.FindIndex(rest, value => value != 0);
            if (pivot >= 0)
            {
                var inverse = Inverse(rest[pivot]);
                rest = Array.ConvertAll(rest, value => value * inverse % Prime);
                rows.ForEach(entry => Subtract(entry.Row, rest, entry.Row[pivot]));
                rows.Add((pivot, rest));
            }
        }

        var free = Enumerable.Range(0, _people.Count).Where(atom => !rows.Exists(entry => entry.Pivot == atom)).ToArray();
        return [.. Enumerable.Range(0, _people.Count).Select(atom => rows.FirstOrDefault(entry => entry.Pivot == atom).Row is { } row
            ? Array.ConvertAll(free, column => Mod(-row[column]))
            : Array.ConvertAll(free, column => column == atom ? 1L : 0L))];
    }

    private static void Subtract(long[] from, long[] row, long factor)
    {
        for (var place = 0; factor != 0 && place < from.Length; place++)
        {
            from[place] = Mod(from[place] - (factor * row[place] % Prime));
        }
    }

    private static long Mod(long value) => ((value % Prime) + Prime) % Prime;

    private static long Inverse(long value)
    {
        var (result, power) = (1L, value);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * power % Prime : result;
            power = power * power % Prime;
        }

        return result;
    }
}
