using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;

namespace BlendedLRS.Learning.Cells;

/// <summary>One published figure: a value of a measure for a slice and a period, after disclosure control. Every number is null unless <see cref="Status"/> is Ok.</summary>
/// <param name="Measure">Id of the measure: <c>M3</c>.</param>
/// <param name="Component">Which of its values: <c>both</c>.</param>
/// <param name="Period">The period.</param>
/// <param name="Slice">The group.</param>
public sealed record Cell(string Measure, string Component, Period Period, Slice Slice)
{
    /// <summary>Whether it may be shown.</summary>
    public required CellStatus Status { get; init; }

    /// <summary>Why there is no value although it may be shown.</summary>
    public NoValueReason Reason { get; init; }

    /// <summary>The value, in the measure's unit.</summary>
    public double? Value { get; init; }

    /// <summary>What is divided, where that may be told.</summary>
    public double? Numerator { get; init; }

    /// <summary>What it is divided by, where that may be told.</summary>
    public double? Denominator { get; init; }

    /// <summary>Lower end of the interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public double? High { get; init; }

    /// <summary>Distinct people behind the value.</summary>
    public int? People { get; init; }

    /// <summary>Events or cases behind the value.</summary>
    public int? Events { get; init; }

    /// <summary>The share of learning events whose axis is not known is at most this: a band, because the exact share would tell of few people.</summary>
    public double? UnclassifiedAtMost { get; init; }

    /// <summary>The share of imputed minutes is at most this: a band.</summary>
    public double? ImputedAtMost { get; init; }

    /// <summary>Whether the period was still running.</summary>
    public required bool Unfinished { get; init; }

    /// <summary>The moment up to which the log was counted.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Version of the rule set behind the facts.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>When it was frozen: it is not computed again, whatever comes late; null while it is.</summary>
    public DateTimeOffset? Frozen { get; init; }
}
