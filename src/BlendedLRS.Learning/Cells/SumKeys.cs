namespace BlendedLRS.Learning.Cells;

/// <summary>The sums that a contribution counts in: of each slice some, by their names.</summary>
internal sealed class SumKeys(IReadOnlyList<(Slice Slice, string[] Sums)> parts)
{
    public IReadOnlyList<(Slice Slice, string[] Sums)> Parts { get; } = parts;

    /// <summary>Keys of the sums, each once in the family.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. parts.SelectMany(part => part.Sums.Select(sum => KeyOf(part.Slice, sum)))];

    /// <summary>The key of a sum of a slice.</summary>
    public static string KeyOf(Slice slice, string sum) => slice.Key + "\u001e" + sum;
}
