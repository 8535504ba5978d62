namespace BlendedLRS.Learning.Disclosure;

/// <summary>A quick proof that a cell gives nobody away, for atoms that share no people: the published span in several echelon forms whose small pivots are all different.</summary>
/// <remarks>Every vector of the span has an entry in some pivot of each form. With more than (k − 1) / 2 forms, one that depends on fewer than k people has at most one in some form,
/// so it is a multiple of one row there, and of one that the new cell changed. When those rows all have k people, there is no leak. A form that finds no pivot of its own ends the proofs.</remarks>
internal sealed class SpreadProof
{
    private readonly AtomPeople _atoms;
    private readonly PublishedSpan[] _forms;
    private readonly bool[] _pivots;
    private bool _ended;

    public SpreadProof(AtomPeople atoms)
    {
        _atoms = atoms;
        _ended = atoms.Overlap || atoms.Silent.Length > 0;
        _forms = _ended ? [] : [.. Enumerable.Range(0, ((atoms.Minimum - 1) / 2) + 1).Select(_ => new PublishedSpan(atoms.Of.Count))];
        _pivots = new bool[atoms.Of.Count];
    }

    /// <summary>Whether it is certain that a cell, which the span does not contain, is no leak; false says nothing.</summary>
    public bool Holds(int[] cell)
    {
        if (_ended)
        {
            return false;
        }

        var reduced = Array.ConvertAll(_forms, form => form.Reduce(cell));
        return NewPivots(reduced) is { } pivots
            && Enumerable.Range(0, _forms.Length).All(form => _forms[form].Changes(reduced[form], pivots[form]).All(change => HasEnough(change.Pivot, change.Row)));
    }

    public void Publish(int[] cell)
    {
        if (_ended)
        {
            return;
        }

        var reduced = Array.ConvertAll(_forms, form => form.Reduce(cell));
        if (NewPivots(reduced) is not { } pivots)
        {
            _ended = true;
            return;
        }

        for (var form = 0; form < _forms.Length; form++)
        {
            _forms[form].Add(reduced[form], pivots[form]);
            _pivots[pivots[form]] = !_atoms.IsLarge(pivots[form]);
        }
    }

    /// <summary>A pivot for each form, none of them taken unless it is large; null when there are not enough.</summary>
    private int[]? NewPivots(SparseRow[] reduced)
    {
        var pivots = new List<int>();
        foreach (var (form, row) in reduced.Index())
        {
            var open = row.Columns.Where(column => !_pivots[column] && (_atoms.IsLarge(column) || !pivots.Contains(column))).ToList();
            if (open.Count == 0)
            {
                return null;
            }

            pivots.Add(open.OrderByDescending(_atoms.Weight).ThenBy(_forms[form].Uses).First());
        }

        return [.. pivots];
    }

    private bool HasEnough(int pivot, SparseRow row)
    {
        var people = _atoms.Weight(pivot);
        for (var place = 0; people < _atoms.Minimum && place < row.Columns.Length; place++)
        {
            people += _atoms.Weight(row.Columns[place]);
        }

        return people >= _atoms.Minimum;
    }
}
