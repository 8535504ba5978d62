namespace BlendedLRS.Learning.Resolution;

/// <summary>How feedback on a module was answered.</summary>
public enum FeedbackAnswer
{
    /// <summary>Not yet.</summary>
    None,

    /// <summary>By a revision that addresses it.</summary>
    Revised,

    /// <summary>Declined with a reason.</summary>
    Declined,

    /// <summary>By a reply.</summary>
    Replied,
}
