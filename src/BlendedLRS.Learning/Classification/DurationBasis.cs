namespace BlendedLRS.Learning.Classification;

/// <summary>Where the minutes of a learning event come from; the text form is kebab-case: <c>self-reported</c>.</summary>
public enum DurationBasis
{
    /// <summary>No duration is known.</summary>
    None,

    /// <summary>Measured by the sending system.</summary>
    Measured,

    /// <summary>As scheduled or catalogued.</summary>
    Scheduled,

    /// <summary>Told by the person.</summary>
    SelfReported,

    /// <summary>Midpoint of a band that the person chose.</summary>
    Banded,

    /// <summary>Filled in from comparable events.</summary>
    Imputed,
}
