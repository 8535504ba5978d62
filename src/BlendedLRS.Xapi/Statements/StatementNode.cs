namespace BlendedLRS.Xapi.Statements;

/// <summary>What a JSON value inside a Statement is, as far as comparing treats it apart.</summary>
internal enum StatementNode
{
    /// <summary>Compared as JSON.</summary>
    Json,

    /// <summary>Not compared.</summary>
    Ignored,

    /// <summary>The Statement itself.</summary>
    Statement,

    /// <summary>The Object of a Statement, of whichever type; also a StatementRef of a Context.</summary>
    Object,

    /// <summary>A Verb.</summary>
    Verb,

    /// <summary>An Agent or Group.</summary>
    Actor,

    /// <summary>The members of a Group, in any order.</summary>
    Members,

    /// <summary>A Result.</summary>
    Result,

    /// <summary>A Context.</summary>
    Context,

    /// <summary>contextActivities.</summary>
    ContextActivities,

    /// <summary>One contextActivity or an array of them.</summary>
    Activities,

    /// <summary>A UUID, its hexadecimal digits of either case; other texts stay as they are.</summary>
    Uuid,

    /// <summary>An mbox, its domain of either case.</summary>
    Mbox,

    /// <summary>A timestamp, compared as an instant.</summary>
    Timestamp,

    /// <summary>A duration, compared to 0.01 s.</summary>
    Duration,
}
