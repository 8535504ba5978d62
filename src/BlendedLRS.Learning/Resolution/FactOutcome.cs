namespace BlendedLRS.Learning.Resolution;

/// <summary>What became of a learning fact when experiences were counted.</summary>
public enum FactOutcome
{
    /// <summary>It stands for an event.</summary>
    Counts,

    /// <summary>It tells of an event that another fact stands for.</summary>
    Merged,

    /// <summary>It is the same Statement, sent again.</summary>
    Resent,

    /// <summary>It was taken back.</summary>
    TakenBack,

    /// <summary>It took another back, and is no event itself.</summary>
    TakesBack,

    /// <summary>It is about a part of a module.</summary>
    Part,

    /// <summary>The catalogued modules of its course count instead.</summary>
    ModuleCounts,

    /// <summary>Its course counts instead.</summary>
    CourseCounts,
}
