namespace BlendedLRS.Learning.Profile;

/// <summary>What an element of a pattern asks for (xAPI Profiles, Structure 9.0).</summary>
internal enum PatternForm
{
    /// <summary>One Statement by a template.</summary>
    Template,

    /// <summary>Every part, in order.</summary>
    Sequence,

    /// <summary>One of the parts.</summary>
    Alternates,

    /// <summary>The part, or nothing.</summary>
    Optional,

    /// <summary>The part, as often as it comes, at least once.</summary>
    OneOrMore,

    /// <summary>The part, as often as it comes.</summary>
    ZeroOrMore,
}
