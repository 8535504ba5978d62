namespace BlendedLRS.Learning.Disclosure;

/// <summary>One additive quantity of a family: says whether one more cell may be published, given all that are.</summary>
internal sealed class LinearGuard
{
    private readonly AtomPeople _atoms;
    private readonly int[][] _cells;
    private readonly PublishedSpan _span;
    private readonly LeakSearch _search;
    private readonly List<int> _secrets = [];

    /// <param name="cells">The atoms of each cell.</param>
    /// <param name="atoms">The people of each atom.</param>
    public LinearGuard(int[][] cells, AtomPeople atoms)
    {
        (_cells, _atoms) = (cells, atoms);
        _span = new PublishedSpan(atoms.Of.Count);
        _search = new LeakSearch(_span, atoms);
    }

    /// <summary>The value of this cell must not come out, however many people it has.</summary>
    public void Hide(int cell) => _secrets.Add(cell);

    /// <summary>Whether a cell can be published without giving away fewer than k people, or a hidden cell.</summary>
    public bool MayPublish(int cell)
    {
        var reduced = _span.Reduce(_cells[cell]);
        return reduced.IsZero || !(_search.Leaks(reduced) || _secrets.Exists(secret => reduced.IsParallelTo(_span.Reduce(_cells[secret]))));
    }

    public void Publish(int cell)
    {
        var reduced = _span.Reduce(_cells[cell]);
        if (!reduced.IsZero)
        {
            // Pivots occur in many variations, so they had better be large atoms: a leak cannot touch those.
            var most = reduced.Columns.Max(Weight);
            _span.Add(reduced, reduced.Columns.Where(column => Weight(column) == most).MinBy(_span.Uses));
        }
    }

    private int Weight(int column) => Math.Min(_atoms.Of[column].Length, _atoms.Minimum);
}
