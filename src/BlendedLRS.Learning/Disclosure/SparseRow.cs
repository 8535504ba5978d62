namespace BlendedLRS.Learning.Disclosure;

/// <summary>A vector over <see cref="PrimeField"/> by its entries other than zero. Immutable.</summary>
/// <param name="Columns">Where they stand, ascending.</param>
/// <param name="Values">What they are.</param>
internal sealed record SparseRow(int[] Columns, ulong[] Values)
{
    /// <summary>Nothing.</summary>
    public static SparseRow Zero { get; } = new([], []);

    public bool IsZero => Columns.Length == 0;

    /// <summary>One entry of one.</summary>
    public static SparseRow Unit(int column) => new([column], [1]);

    public ulong ValueAt(int column)
    {
        var place = Array.BinarySearch(Columns, column);
        return place < 0 ? 0 : Values[place];
    }

    public SparseRow Times(ulong factor) => factor == 1 ? this : new(Columns, Array.ConvertAll(Values, value => PrimeField.Multiply(value, factor)));

    /// <summary>This + factor × other.</summary>
    public SparseRow Plus(SparseRow other, ulong factor)
    {
        var columns = new int[Columns.Length + other.Columns.Length];
        var values = new ulong[columns.Length];
        var (mine, theirs, count) = (0, 0, 0);
        while (mine < Columns.Length || theirs < other.Columns.Length)
        {
            var first = mine < Columns.Length ? Columns[mine] : int.MaxValue;
            var second = theirs < other.Columns.Length ? other.Columns[theirs] : int.MaxValue;
            var value = first <= second ? Values[mine++] : 0;
            value = second <= first ? PrimeField.Add(value, PrimeField.Multiply(other.Values[theirs++], factor)) : value;
            if (value != 0)
            {
                (columns[count], values[count]) = (Math.Min(first, second), value);
                count++;
            }
        }

        return new(columns[..count], values[..count]);
    }

    /// <summary>Without the columns that are marked.</summary>
    public SparseRow Without(bool[] marked)
    {
        if (!Array.Exists(Columns, column => marked[column]))
        {
            return this;
        }

        var kept = Enumerable.Range(0, Columns.Length).Where(place => !marked[Columns[place]]).ToArray();
        return new([.. kept.Select(place => Columns[place])], [.. kept.Select(place => Values[place])]);
    }

    /// <summary>Whether one is a multiple of the other.</summary>
    public bool IsParallelTo(SparseRow other)
    {
        if (IsZero || !Columns.AsSpan().SequenceEqual(other.Columns))
        {
            return false;
        }

        var factor = PrimeField.Multiply(Values[0], PrimeField.Inverse(other.Values[0]));
        return Times(1).Values.AsSpan().SequenceEqual(other.Times(factor).Values);
    }
}
