namespace BlendedLRS.Learning.Classification;

/// <summary>Formal = inside a designated, organised learning activity; informal = outside, embedded in work. Never presented as the truth about an event.</summary>
public enum Modality
{
    /// <summary>No rule fired.</summary>
    Unclassified,

    /// <summary>Formal.</summary>
    Formal,

    /// <summary>Informal.</summary>
    Informal,
}
