namespace BlendedLRS.Xapi.Statements;

/// <summary>What writing a Statement needs to know of a property that was sent.</summary>
internal enum SentProperty
{
    /// <summary>Written as it is.</summary>
    Other,

    /// <summary>id, stored, authority or version: the LRS's own value stands in its place.</summary>
    SetByLrs,

    /// <summary>timestamp: none is added then.</summary>
    Timestamp,

    /// <summary>context: may hold contextActivities.</summary>
    Context,

    /// <summary>contextActivities: a lone Activity under any of its keys becomes an array.</summary>
    ContextActivities,

    /// <summary>object: may be a SubStatement, which has a context of its own.</summary>
    Object,
}
