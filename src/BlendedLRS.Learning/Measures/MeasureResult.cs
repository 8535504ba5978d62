namespace BlendedLRS.Learning.Measures;

/// <summary>One value of a measure for one group and period, before disclosure control: never published as it is.</summary>
/// <param name="Measure">Id of the measure: <c>M3</c>.</param>
/// <param name="Component">Which of its values: <c>both</c>.</param>
public sealed record MeasureResult(string Measure, string Component)
{
    /// <summary>The value in the measure's unit; null exactly when there is a <see cref="Reason"/>. Never NaN or infinite.</summary>
    public double? Value { get; init; }

    /// <summary>Why there is none.</summary>
    public NoValueReason Reason { get; init; }

    /// <summary>What is divided, where the value is a share or a rate.</summary>
    public double? Numerator { get; init; }

    /// <summary>What it is divided by.</summary>
    public double? Denominator { get; init; }

    /// <summary>Lower end of the interval, where the measure has one.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of it.</summary>
    public double? High { get; init; }

    /// <summary>Distinct people behind the value: those in the denominator.</summary>
    public required int People { get; init; }

    /// <summary>Distinct people behind the numerator alone, where it counts what people did; null where it does not.</summary>
    public int? PeopleInNumerator { get; init; }

    /// <summary>Events or cases behind the value.</summary>
    public required int Events { get; init; }

    /// <summary>Largest contribution of one person to the value, 0 to 1, where contributions add up (minutes); else null.</summary>
    public double? Dominance { get; init; }

    /// <summary>Share of learning events whose axis is not known (modality, approach or ownership, whichever the measure uses), 0 to 1; null where it uses none.</summary>
    public double? UnclassifiedShare { get; init; }

    /// <summary>Share of the minutes that are imputed, 0 to 1; null where it uses none.</summary>
    public double? ImputedShare { get; init; }

    /// <summary>Share of events of which the minutes are not known and could not be imputed either, 0 to 1; null where it uses no minutes.</summary>
    public double? UnknownMinutesShare { get; init; }

    /// <summary>Whether it may be published about however few people: it counts modules, or it is the coverage of a baseline that everybody must have.</summary>
    public bool NeedsNoMinimum { get; init; }
}
