namespace BlendedLRS.Learning.Cells;

/// <summary>The slices that a record counts in: the whole organisation and its parts. Each combination exists once, so it is told by reference.</summary>
internal sealed class SliceSet(IReadOnlyList<Slice> slices)
{
    private readonly Dictionary<string[], SumKeys> _keys = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Slice> Slices { get; } = slices;

    /// <summary>The same sums of every slice.</summary>
    /// <param name="sums">Names of sums; the same array each time for the same names.</param>
    public SumKeys KeysOf(string[] sums)
    {
        if (!_keys.TryGetValue(sums, out var keys))
        {
            _keys[sums] = keys = new SumKeys([.. Slices.Select(slice => (slice, sums))]);
        }

        return keys;
    }
}
