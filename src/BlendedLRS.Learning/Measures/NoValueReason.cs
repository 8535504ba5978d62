namespace BlendedLRS.Learning.Measures;

/// <summary>Why a measure has no value; the text form is kebab-case: <c>too-uncertain</c>.</summary>
public enum NoValueReason
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>There is nothing to divide by, or nothing happened.</summary>
    NoData,

    /// <summary>Fewer cases than the measure asks for.</summary>
    TooFew,

    /// <summary>Too much of it is unclassified, unknown or imputed, or its interval does not exclude that there is nothing to see.</summary>
    TooUncertain,

    /// <summary>The time that has to pass before it can be told has not passed.</summary>
    TooEarly,
}
