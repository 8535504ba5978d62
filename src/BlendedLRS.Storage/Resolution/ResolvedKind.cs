namespace BlendedLRS.Storage.Resolution;

/// <summary>What a resolved record is; the numbers are stored.</summary>
public enum ResolvedKind
{
    /// <summary>A learning experience, counted once.</summary>
    LearningEvent = 1,

    /// <summary>A commitment.</summary>
    Commitment = 2,

    /// <summary>A learning goal.</summary>
    Goal = 3,

    /// <summary>Somebody helped somebody else, as one of them told.</summary>
    Tie = 4,

    /// <summary>A question.</summary>
    Question = 5,

    /// <summary>A move to another role or unit that a Statement told of.</summary>
    RoleChange = 6,

    /// <summary>Feedback.</summary>
    Feedback = 7,

    /// <summary>A rework case.</summary>
    ReworkCase = 8,

    /// <summary>A revision of a module that a Statement told of.</summary>
    ModuleRevision = 9,
}
