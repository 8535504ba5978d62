namespace BlendedLRS.Learning.Disclosure;

/// <summary>Looks for a sum or difference of published vectors that speaks of fewer than k people: exact, for any coefficients and any overlap of people between atoms.</summary>
/// <remarks>A leak would need a vector that uses the new cell and is zero outside the atoms of some set P of fewer than k people. Each <see cref="VariationFinder">variation</see>
/// (a change of contributions that moves the new cell and no published one) must then touch an atom of P. So either k people are shown to be needed, or one of the few small
/// atoms of a short variation belongs to P: try each, put its people into P, and go on with a variation that avoids what P covers. Without one there is a leak.
/// At most k − 1 levels.</remarks>
internal sealed class LeakSearch
{
    private readonly PublishedSpan _span;
    private readonly SuspectSet _suspects;
    private readonly VariationFinder _variations;
    private readonly KernelCut _cut;
    private readonly int[] _silent;
    private int _steps;

    /// <param name="span">What is published.</param>
    /// <param name="atoms">The people of each column.</param>
    public LeakSearch(PublishedSpan span, AtomPeople atoms)
    {
        _span = span;
        _suspects = new SuspectSet(atoms);
        _cut = new KernelCut(span);
        _variations = new VariationFinder(span, _cut, _suspects);
        _silent = atoms.Silent;
    }

    /// <summary>Whether a cell, reduced by the span and not zero, would give away something of fewer than k people; null when so many steps do not tell.</summary>
    public bool? Leaks(SparseRow reduced, int steps)
    {
        _steps = steps;
        var mark = _cut.Mark();
        Cut(_silent);
        var leaks = Node(_cut.Reduce(reduced));
        _cut.Undo(mark);
        return leaks && _steps < 0 ? null : leaks;
    }

    /// <summary>Whether there is a leak about the suspects and others; true as well when the steps are used up.</summary>
    private bool Node(SparseRow open)
    {
        if (open.IsZero || --_steps < 0)
        {
            return true;
        }

        if (_suspects.IsFull || _variations.Choose(open) is not { } branches)
        {
            return false;
        }

        var excluded = _suspects.ExclusionMark();
        var leak = false;
        foreach (var atom in branches)
        {
            if (!_suspects.MayBeTouched(atom))
            {
                continue;
            }

            var (suspects, cut) = (_suspects.Mark(), _cut.Mark());
            Cut(_suspects.Enter(atom));
            leak = Node(_cut.Reduce(open));
            _cut.Undo(cut);
            var entered = _suspects.Leave(suspects);
            if (leak)
            {
                break;
            }

            // Every leak with all of these people has been looked for, so from here on an atom of theirs is not part of one.
            _suspects.Exclude(entered);
        }

        _suspects.UndoExclusions(excluded);
        return leak;
    }

    private void Cut(IEnumerable<int> atoms)
    {
        foreach (var atom in atoms)
        {
            _cut.Add(_span.Coordinates(atom));
        }
    }
}
