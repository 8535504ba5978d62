namespace BlendedLRS.Learning.Measures;

/// <summary>What a measure is, for whoever reads its numbers; shown beside them and served with the reports.</summary>
/// <param name="Id"><c>M1</c> to <c>M30</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record MeasureCard(string Id, string Name)
{
    /// <summary>What it says, in one or two sentences.</summary>
    public required string Definition { get; init; }

    /// <summary>The formula in plain text.</summary>
    public required string Formula { get; init; }

    /// <summary>The unit of its values: <c>share 0-1</c>, <c>minutes</c>, <c>days</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Names of its values in their order.</summary>
    public required IReadOnlyList<string> Components { get; init; }

    /// <summary>By what it is broken down.</summary>
    public required IReadOnlyList<string> Dimensions { get; init; }

    /// <summary>The finest period it is computed for.</summary>
    public required PeriodGrain FinestGrain { get; init; }

    /// <summary>What happens at the edges: no denominator, late data, leavers, part-timers.</summary>
    public required string EdgeCases { get; init; }

    /// <summary>The least number of distinct people behind a published value; null where it counts modules or cases, not people.</summary>
    public required int? MinimumPeople { get; init; }

    /// <summary>How deep it looks.</summary>
    public required MeasureLayer Layer { get; init; }

    /// <summary>Who proposed or tested it; "product" where we did.</summary>
    public required string Source { get; init; }

    /// <summary>What it must not be read as, and the measure to read beside it.</summary>
    public required string Caution { get; init; }
}
