namespace BlendedLRS.Server.RuleSets;

/// <summary>Where a version of the rules stands.</summary>
internal enum RuleSetStatus
{
    /// <summary>Written, and not in force.</summary>
    Draft,

    /// <summary>In force; one at most.</summary>
    Published,

    /// <summary>Was in force before another.</summary>
    Retired,

    /// <summary>Came with the product and was never in force here; not stored.</summary>
    Offered,
}
