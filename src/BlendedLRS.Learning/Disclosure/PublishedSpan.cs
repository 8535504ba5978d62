namespace BlendedLRS.Learning.Disclosure;

/// <summary>Everything that sums and differences of published cells can give: their linear span, kept in reduced echelon form.</summary>
/// <remarks>A column is an atom. Every published vector has one pivot column, in which no other has an entry. A free column stands for one way in which contributions can differ
/// without any published number changing: one more of it, made good in the pivots of the rows that it occurs in (a vector of the kernel).</remarks>
internal sealed class PublishedSpan
{
    private readonly SparseRow?[] _rows;
    private readonly HashSet<int>[] _uses;
    private readonly ulong[] _sum;

    public PublishedSpan(int columns)
    {
        _rows = new SparseRow?[columns];
        _uses = [.. Enumerable.Range(0, columns).Select(_ => new HashSet<int>())];
        _sum = new ulong[columns];
    }

    /// <summary>How many columns there are.</summary>
    public int Columns => _sum.Length;

    /// <summary>How many rows a free column occurs in.</summary>
    public int Uses(int free) => _uses[free].Count;

    /// <summary>What a cell adds to the span, over free columns alone; zero when it can be worked out already.</summary>
    public SparseRow Reduce(int[] cell)
    {
        foreach (var column in cell)
        {
            if (_rows[column] is { } row)
            {
                for (var place = 0; place < row.Columns.Length; place++)
                {
                    ref var entry = ref _sum[row.Columns[place]];
                    entry = PrimeField.Add(entry, PrimeField.Negate(row.Values[place]));
                }
            }
            else
            {
                _sum[column] = PrimeField.Add(_sum[column], 1);
            }
        }

        return Gather();
    }

    /// <summary>The rows as they would be with what <see cref="Reduce"/> gave and one of its columns as the pivot: the new one first, then those that change.</summary>
    public IEnumerable<(int Pivot, SparseRow Row)> Changes(SparseRow reduced, int pivot)
    {
        var scaled = reduced.Times(PrimeField.Inverse(reduced.ValueAt(pivot)));
        yield return (pivot, scaled.Plus(SparseRow.Unit(pivot), PrimeField.Prime - 1));
        foreach (var other in _uses[pivot].Order())
        {
            var before = _rows[other]!;
            yield return (other, before.Plus(scaled, PrimeField.Negate(before.ValueAt(pivot))));
        }
    }

    /// <summary>Adds what <see cref="Reduce"/> gave, with one of its columns as the pivot.</summary>
    public void Add(SparseRow reduced, int pivot)
    {
        foreach (var (changed, row) in Changes(reduced, pivot).ToList())
        {
            foreach (var column in reduced.Columns)
            {
                if (row.ValueAt(column) == 0)
                {
                    _uses[column].Remove(changed);
                }
                else
                {
                    _uses[column].Add(changed);
                }
            }

            _rows[changed] = row;
        }
    }

    /// <summary>How an atom moves with the free columns.</summary>
    public SparseRow Coordinates(int column) => _rows[column] is { } row ? row.Times(PrimeField.Prime - 1) : SparseRow.Unit(column);

    /// <summary>Adds a multiple of the kernel vector of a free column to a vector over all columns, and notes the columns touched.</summary>
    public void AddKernel(int free, ulong factor, ulong[] into, List<int> touched)
    {
        into[free] = PrimeField.Add(into[free], factor);
        touched.Add(free);
        foreach (var pivot in _uses[free])
        {
            into[pivot] = PrimeField.Add(into[pivot], PrimeField.Negate(PrimeField.Multiply(factor, _rows[pivot]!.ValueAt(free))));
            touched.Add(pivot);
        }
    }

    private SparseRow Gather()
    {
        var columns = new List<int>();
        var values = new List<ulong>();
        for (var column = 0; column < _sum.Length; column++)
        {
            if (_sum[column] != 0)
            {
                columns.Add(column);
                values.Add(_sum[column]);
                _sum[column] = 0;
            }
        }

        return new([.. columns], [.. values]);
    }
}
