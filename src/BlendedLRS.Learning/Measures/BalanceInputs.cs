namespace BlendedLRS.Learning.Measures;

/// <summary>What the balance profile is made of: results of one unit and period, such as may themselves be shown.</summary>
public sealed record BalanceInputs
{
    /// <summary>How many people the unit has: the least number of people of the profile is one of the unit, not of those who gave feedback or answered.</summary>
    public required int People { get; init; }

    /// <summary>M3: share of people who learned both ways.</summary>
    public required MeasureResult BlendedPeople { get; init; }

    /// <summary>M8b: share of people who have the whole baseline.</summary>
    public required MeasureResult Baseline { get; init; }

    /// <summary>M9c: share of those who also learn dynamically.</summary>
    public required MeasureResult Layered { get; init; }

    /// <summary>M15: share led by employees.</summary>
    public required MeasureResult EmployeeLed { get; init; }

    /// <summary>M15: share co-created.</summary>
    public required MeasureResult CoCreated { get; init; }

    /// <summary>M13: share of feedback answered.</summary>
    public required MeasureResult Closure { get; init; }

    /// <summary>M19: index of psychological safety, 0 to 100.</summary>
    public required MeasureResult Safety { get; init; }
}
