namespace BlendedLRS.Learning.Measures;

/// <summary>Why a month has no share; the text form is kebab-case: <c>too-uncertain</c>.</summary>
public enum NoShareReason
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>One of the two cells has no data, so there is nothing to compare.</summary>
    NoData,

    /// <summary>One of the two cells is suppressed.</summary>
    Suppressed,

    /// <summary>More than a fifth of the month's learning events are unclassified.</summary>
    TooUncertain,
}
