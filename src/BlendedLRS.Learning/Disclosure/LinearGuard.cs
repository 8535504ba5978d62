namespace BlendedLRS.Learning.Disclosure;

/// <summary>One additive quantity of a family: says whether one more cell may be published, given all that are.</summary>
internal sealed class LinearGuard
{
    /// <summary>Steps of a search that is worth trying first.</summary>
    private const int Short = 20;

    /// <summary>Steps after which a search is given up.</summary>
    private const int Long = 600;

    private readonly AtomPeople _atoms;
    private readonly int[][] _cells;
    private readonly PublishedSpan _span;
    private readonly LeakSearch _search;
    private readonly SpreadProof _proof;
    private readonly List<int> _secrets = [];

    /// <param name="cells">The atoms of each cell.</param>
    /// <param name="atoms">The people of each atom.</param>
    public LinearGuard(int[][] cells, AtomPeople atoms)
    {
        (_cells, _atoms) = (cells, atoms);
        _span = new PublishedSpan(atoms.Of.Count);
        _search = new LeakSearch(_span, atoms);
        _proof = new SpreadProof(atoms);
    }

    /// <summary>The value of this cell must not come out, however many people it has.</summary>
    public void Hide(int cell) => _secrets.Add(cell);

    /// <summary>Whether a cell can be published without giving away fewer than k people, or a hidden cell.</summary>
    public bool MayPublish(int cell)
    {
        var reduced = _span.Reduce(_cells[cell]);
        return reduced.IsZero || (IsSafe(cell, reduced) && !_secrets.Exists(secret => reduced.IsParallelTo(_span.Reduce(_cells[secret]))));
    }

    public void Publish(int cell)
    {
        var reduced = _span.Reduce(_cells[cell]);
        if (!reduced.IsZero)
        {
            // Pivots occur in many variations, so they had better be large atoms: a leak cannot touch those.
            _span.Add(reduced, reduced.Columns.OrderByDescending(_atoms.Weight).ThenBy(_span.Uses).First());
            _proof.Publish(_cells[cell]);
        }
    }

    /// <summary>A short search settles most cells, and the proof most others. What a long search does not settle counts as a leak.</summary>
    private bool IsSafe(int cell, SparseRow reduced) =>
        !(_search.Leaks(reduced, Short) ?? (!_proof.Holds(_cells[cell]) && (_search.Leaks(reduced, Long) ?? true)));
}
