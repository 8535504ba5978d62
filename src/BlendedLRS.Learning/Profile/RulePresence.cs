namespace BlendedLRS.Learning.Profile;

/// <summary>Whether a value must, must not or should be where a rule of a template looks (xAPI Profiles, Structure 8.1).</summary>
internal enum RulePresence
{
    /// <summary>At least one.</summary>
    Included,

    /// <summary>None.</summary>
    Excluded,

    /// <summary>Better one; without it the other demands of the rule rest.</summary>
    Recommended,
}
