namespace BlendedLRS.Learning.Measures;

/// <summary>How long the periods of a measure are.</summary>
public enum PeriodGrain
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter: the finest for sensitive practices.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
