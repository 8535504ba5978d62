using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>All cells of one measure and period, over all slices and components: judged as one, because they are made of the same contributions.</summary>
/// <param name="Card">The measure.</param>
public sealed record CellFamily(MeasureCard Card)
{
    /// <summary>Around the period, which days it reads records of.</summary>
    public Lookback Lookback { get; init; } = Lookback.None;

    /// <summary>Which kinds of records it reads.</summary>
    public required RecordKinds Reads { get; init; }

    /// <summary>Whether its sums are minutes, so that one person may dominate one.</summary>
    internal bool HasMinutes { get; init; }

    /// <summary>By what it is broken down; a dimension of the card that is missing here costs more than it tells.</summary>
    internal SliceDimensions Dimensions { get; init; } = SliceDimensions.Places;

    /// <summary>Makes its cells and contributions.</summary>
    internal Action<CellScope, CellDraft> Draft { get; init; } = (_, _) => { };
}
