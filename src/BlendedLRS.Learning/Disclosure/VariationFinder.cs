namespace BlendedLRS.Learning.Disclosure;

/// <summary>Finds variations: ways in which contributions could differ so that the new cell changes, and neither a published one nor an atom of the suspects does.</summary>
internal sealed class VariationFinder
{
    /// <summary>How many are looked at before one is chosen.</summary>
    private const int Most = 48;

    private readonly PublishedSpan _span;
    private readonly KernelCut _cut;
    private readonly SuspectSet _suspects;
    private readonly ulong[] _variation;
    private readonly List<int> _touched = [];
    private readonly int[] _taken;
    private int _round;

    public VariationFinder(PublishedSpan span, KernelCut cut, SuspectSet suspects)
    {
        (_span, _cut, _suspects) = (span, cut, suspects);
        _variation = new ulong[span.Columns];
        _taken = new int[suspects.Persons];
    }

    /// <summary>The small atoms of a variation that has few of them: a leak must touch one. Null when no leak is possible, because a variation has none,
    /// or because k people are needed to touch several variations that share nobody.</summary>
    /// <param name="open">What remains of the new cell; not zero.</param>
    public List<int>? Choose(SparseRow open)
    {
        _round++;
        var needed = _suspects.Count;
        List<int>? best = null;
        foreach (var free in open.Columns.OrderBy(_span.Uses).Take(Most))
        {
            var atoms = SmallAtoms(free);
            needed += Separate(atoms);
            if (needed >= _suspects.Minimum)
            {
                return null;
            }

            best = best is null || atoms.Count < best.Count ? atoms : best;
        }

        return best;
    }

    /// <summary>The atoms of the variation of a free column that a leak might touch.</summary>
    private List<int> SmallAtoms(int free)
    {
        _cut.AddKernel(free, _variation, _touched);
        var atoms = new List<int>();
        foreach (var column in _touched)
        {
            // A column is noted once for each kernel vector that touches it; clearing it makes it count once.
            if (_variation[column] != 0 && _suspects.MayBeTouched(column))
            {
                atoms.Add(column);
            }

            _variation[column] = 0;
        }

        _touched.Clear();
        return atoms;
    }

    /// <summary>How many people it takes at least to touch one of these atoms, none of whom was counted before; 0 when they overlap with who was. Without atoms: k.</summary>
    private int Separate(List<int> atoms)
    {
        if (atoms.Count == 0)
        {
            return _suspects.Minimum;
        }

        var least = _suspects.Minimum;
        foreach (var atom in atoms)
        {
            if (!_suspects.IsApart(atom, _taken, _round))
            {
                return 0;
            }

            least = Math.Min(least, _suspects.CountMissing(atom));
        }

        foreach (var person in atoms.SelectMany(_suspects.Missing))
        {
            _taken[person] = _round;
        }

        return least;
    }
}
