namespace BlendedLRS.Learning.Disclosure;

/// <summary>The part of the kernel that leaves some atoms alone: linear conditions on the free columns. Changes are undone in reverse order.</summary>
/// <remarks>A condition on one free column alone switches it off; the others are kept in echelon form, each without the pivots of those before it.</remarks>
internal sealed class KernelCut(PublishedSpan span)
{
    private readonly bool[] _off = new bool[span.Columns];
    private readonly List<int> _switched = [];
    private readonly List<(int Pivot, SparseRow Row)> _conditions = [];

    public (int Switched, int Conditions) Mark() => (_switched.Count, _conditions.Count);

    public void Undo((int Switched, int Conditions) mark)
    {
        foreach (var column in _switched[mark.Switched..])
        {
            _off[column] = false;
        }

        _switched.RemoveRange(mark.Switched, _switched.Count - mark.Switched);
        _conditions.RemoveRange(mark.Conditions, _conditions.Count - mark.Conditions);
    }

    /// <summary>What remains of a vector over free columns on that part of the kernel; zero when it always vanishes there.</summary>
    public SparseRow Reduce(SparseRow row)
    {
        foreach (var (pivot, condition) in _conditions)
        {
            var value = row.ValueAt(pivot);
            row = value == 0 ? row : row.Plus(condition, PrimeField.Negate(value));
        }

        return row.Without(_off);
    }

    /// <summary>Adds the condition that a vector vanishes.</summary>
    public void Add(SparseRow row)
    {
        row = Reduce(row);
        if (row.Columns.Length == 1)
        {
            _off[row.Columns[0]] = true;
            _switched.Add(row.Columns[0]);
        }
        else if (!row.IsZero)
        {
            _conditions.Add((row.Columns[0], row.Times(PrimeField.Inverse(row.Values[0]))));
        }
    }

    /// <summary>Adds to a vector over all columns the kernel vector with a one in a free column and whatever the conditions ask for in their pivots.</summary>
    public void AddKernel(int free, ulong[] into, List<int> touched)
    {
        span.AddKernel(free, 1, into, touched);
        var parts = new List<(int Column, ulong Value)> { (free, 1) };
        for (var index = _conditions.Count - 1; index >= 0; index--)
        {
            var (pivot, condition) = _conditions[index];
            var value = parts.Aggregate(0UL, (sum, part) => PrimeField.Add(sum, PrimeField.Multiply(part.Value, condition.ValueAt(part.Column))));
            if (value != 0)
            {
                parts.Add((pivot, PrimeField.Negate(value)));
                span.AddKernel(pivot, PrimeField.Negate(value), into, touched);
            }
        }
    }
}
