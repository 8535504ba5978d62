namespace BlendedLRS.Learning.Disclosure;

/// <summary>The people that a leak is supposed to be about, fewer than k, and the atoms that are supposed not to be part of it. Changes are undone in reverse order.</summary>
internal sealed class SuspectSet(AtomPeople atoms)
{
    private readonly bool[] _chosen = new bool[atoms.AtomsOf.Count];
    private readonly bool[] _excluded = new bool[atoms.Of.Count];
    private readonly List<int> _people = [];
    private readonly List<int> _exclusions = [];

    /// <summary>How many people there are.</summary>
    public int Count => _people.Count;

    /// <summary>k.</summary>
    public int Minimum => atoms.Minimum;

    /// <summary>How many persons there are in all.</summary>
    public int Persons => _chosen.Length;

    /// <summary>Whether nobody fits in any more.</summary>
    public bool IsFull => Count >= Minimum - 1;

    public int Mark() => _people.Count;

    public int ExclusionMark() => _exclusions.Count;

    /// <summary>Whether an atom can be part of a leak about these people and others, fewer than k in all.</summary>
    public bool MayBeTouched(int atom) => !_excluded[atom] && !atoms.IsLarge(atom) && Count + CountMissing(atom) < Minimum;

    /// <summary>The people of an atom who are not in the set.</summary>
    public IEnumerable<int> Missing(int atom) => atoms.Of[atom].Where(person => !_chosen[person]);

    /// <summary>How many people of an atom are not in the set.</summary>
    public int CountMissing(int atom)
    {
        var count = 0;
        foreach (var person in atoms.Of[atom])
        {
            count += _chosen[person] ? 0 : 1;
        }

        return count;
    }

    /// <summary>Whether nobody of an atom, apart from the set, bears a mark.</summary>
    public bool IsApart(int atom, int[] marks, int mark)
    {
        foreach (var person in atoms.Of[atom])
        {
            if (marks[person] == mark && !_chosen[person])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the people of an atom; gives every atom that lies within the set because of it.</summary>
    public List<int> Enter(int atom)
    {
        var added = Missing(atom).ToArray();
        _people.AddRange(added);
        Array.ForEach(added, person => _chosen[person] = true);
        return [.. added.SelectMany(person => atoms.AtomsOf[person]).Distinct().Where(other => !_excluded[other] && CountMissing(other) == 0)];
    }

    /// <summary>Takes back what was added since a mark, and gives it.</summary>
    public int[] Leave(int mark)
    {
        var left = _people[mark..].ToArray();
        _people.RemoveRange(mark, _people.Count - mark);
        Array.ForEach(left, person => _chosen[person] = false);
        return left;
    }

    /// <summary>From now on no atom with all of these people is part of a leak.</summary>
    public void Exclude(int[] people)
    {
        foreach (var atom in atoms.AtomsOf[people[0]].Where(atom => !_excluded[atom] && people.All(person => atoms.Of[atom].AsSpan().Contains(person))))
        {
            _excluded[atom] = true;
            _exclusions.Add(atom);
        }
    }

    public void UndoExclusions(int mark)
    {
        foreach (var atom in _exclusions[mark..])
        {
            _excluded[atom] = false;
        }

        _exclusions.RemoveRange(mark, _exclusions.Count - mark);
    }
}
