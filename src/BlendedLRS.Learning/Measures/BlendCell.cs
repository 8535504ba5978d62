using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;

namespace BlendedLRS.Learning.Measures;

/// <summary>One published cell of the formal/informal balance (measures M1 and M2): month × modality, after disclosure control.</summary>
public sealed record BlendCell
{
    /// <summary>First day of the month, in the reporting time zone.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The modality.</summary>
    public required Modality Modality { get; init; }

    /// <summary>Whether the cell may be shown; every value is null unless <see cref="CellStatus.Ok"/>.</summary>
    public required CellStatus Status { get; init; }

    /// <summary>Distinct people.</summary>
    public int? People { get; init; }

    /// <summary>Learning events.</summary>
    public int? Events { get; init; }

    /// <summary>Minutes over all events whose duration is known; null also when one person holds more than half of them.</summary>
    public double? Minutes { get; init; }

    /// <summary>The basis of most of the minutes, null when there are none.</summary>
    public DurationBasis? MinutesBasis { get; init; }

    /// <summary>Share of events whose duration is unknown, 0 to 1.</summary>
    public double? UnknownMinutesShare { get; init; }

    /// <summary>Whether the month was still running when the cell was computed.</summary>
    public required bool Unfinished { get; init; }

    /// <summary>The moment up to which the log was counted, UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Version of the rule set behind the facts.</summary>
    public required string RuleSetVersion { get; init; }
}
