namespace BlendedLRS.Learning.Classification;

/// <summary>What a Statement speaks of: the gate before every axis. Only <see cref="Learning"/> enters shares.</summary>
public enum LearningKind
{
    /// <summary>No rule fired; shown with counts so that a rule can be made.</summary>
    Unclassified,

    /// <summary>Running the system: logins, groups, calendars, voiding.</summary>
    Admin,

    /// <summary>People joining, moving, leaving.</summary>
    People,

    /// <summary>An answer to a survey.</summary>
    Survey,

    /// <summary>Feedback on learning.</summary>
    Feedback,

    /// <summary>Work on modules themselves: created, revised, published.</summary>
    Content,

    /// <summary>Enrolments, assignments, goals.</summary>
    Commitment,

    /// <summary>People talking with people: posts, replies, questions.</summary>
    Interaction,

    /// <summary>Badges and certificates: shown, never counted (they double the completion).</summary>
    Credential,

    /// <summary>A learning event.</summary>
    Learning,

    /// <summary>Views, plays, answers: traces of use.</summary>
    Trace,
}
