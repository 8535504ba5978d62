namespace BlendedLRS.Learning.Classification;

/// <summary>How far a piece of learning adapts, from static to dynamic: a spectrum, of which static (0 and 1) and dynamic (2 and 3) are the two ends.</summary>
public enum FlexLevel
{
    /// <summary>One standard form for everybody.</summary>
    Fixed,

    /// <summary>Self-paced, or a choice of format or variant.</summary>
    Choice,

    /// <summary>Made for a unit, a role or a site.</summary>
    Customised,

    /// <summary>Follows the person, or was lately reworked from feedback or an experiment.</summary>
    Personal,
}
