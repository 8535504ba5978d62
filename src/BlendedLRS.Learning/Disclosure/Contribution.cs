namespace BlendedLRS.Learning.Disclosure;

/// <summary>What one person adds to one combination of cells. A person who moved, or learned about several topics, has several.</summary>
/// <param name="Person">Key of the person.</param>
/// <param name="Cells">Keys of every candidate cell that it counts in; others are ignored.</param>
public sealed record Contribution(string Person, IReadOnlyList<string> Cells)
{
    /// <summary>Which of the family's parts it belongs to: 0 the numerator, 1 the rest of the denominator.</summary>
    public int Part { get; init; }

    /// <summary>Whether the person only belongs to the groups of the cells and added nothing: what they did not do is theirs as well.</summary>
    public bool Silent { get; init; }

    /// <summary>Minutes; only families with <see cref="DisclosureFamily.Dominance"/> look at it.</summary>
    public double Amount { get; init; }
}
