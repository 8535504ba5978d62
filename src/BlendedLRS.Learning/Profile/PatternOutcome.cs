namespace BlendedLRS.Learning.Profile;

/// <summary>How a pattern stands to a sequence of Statements (xAPI Profiles, Communication 2.2).</summary>
public enum PatternOutcome
{
    /// <summary>It does not match.</summary>
    Failure,

    /// <summary>It has begun, and the sequence ended in the middle.</summary>
    Partial,

    /// <summary>It matches.</summary>
    Success,
}
