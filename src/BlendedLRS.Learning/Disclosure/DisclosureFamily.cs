namespace BlendedLRS.Learning.Disclosure;

/// <summary>Everything published of one quantity and one period: cells over any crossing dimensions, whose sums and differences can be taken. It must be judged as one:
/// two families of the same contributions would answer for each other.</summary>
/// <param name="Cells">The candidates. Where a key occurs twice, the first counts.</param>
/// <param name="Contributions">Who contributed to which of them.</param>
public sealed record DisclosureFamily(IReadOnlyList<CandidateCell> Cells, IReadOnlyList<Contribution> Contributions)
{
    /// <summary>How many quantities each cell publishes at once: 2 for a ratio, whose numerator and remainder are shown or withheld together.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>Whether a share is shown, so that 0 % and 100 % say something of everybody: then each part of a cell needs the minimum of people.</summary>
    public bool Shares { get; init; }

    /// <summary>Whether it is about a sensitive practice: a higher minimum, and a count of none is protected like any other.</summary>
    public bool Sensitive { get; init; }

    /// <summary>Whether amounts add up to what is published (minutes), so that one person may dominate a cell.</summary>
    public bool Dominance { get; init; }

    /// <summary>A minimum of the measure's own, above that of the options; 10 for network measures and free text.</summary>
    public int MinimumPeople { get; init; }

    /// <summary>Whether the number of people of each cell is published too. It adds up in its own way, so cells may be withheld for its sake.</summary>
    public bool PublishesPeople { get; init; } = true;

    /// <summary>Whether a count of none is protected like any other wherever somebody is told who might have added something (<see cref="Contribution.Silent"/>).</summary>
    public bool ProtectsZeros { get; init; }
}
