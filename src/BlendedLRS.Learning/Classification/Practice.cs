namespace BlendedLRS.Learning.Classification;

/// <summary>How people learned. The text form is kebab-case: <c>problem-solving</c>.</summary>
public enum Practice
{
    /// <summary>No practice applies or none was found.</summary>
    None,

    /// <summary>Mentoring.</summary>
    Mentoring,

    /// <summary>Coaching.</summary>
    Coaching,

    /// <summary>Problem-solving.</summary>
    ProblemSolving,

    /// <summary>A mistake told so that others learn from it.</summary>
    MistakeShared,

    /// <summary>Reflection.</summary>
    Reflection,

    /// <summary>Experiment.</summary>
    Experiment,

    /// <summary>Peer learning.</summary>
    PeerLearning,

    /// <summary>Feedback.</summary>
    Feedback,

    /// <summary>Learning shared with others.</summary>
    LearningShared,

    /// <summary>Assessment.</summary>
    Assessment,

    /// <summary>A module.</summary>
    Module,

    /// <summary>A live session.</summary>
    LiveSession,

    /// <summary>Self-study.</summary>
    SelfStudy,

    /// <summary>Observation of others at work.</summary>
    Observation,

    /// <summary>Said to be something else.</summary>
    Other,
}
