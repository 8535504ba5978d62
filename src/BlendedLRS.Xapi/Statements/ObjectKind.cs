namespace BlendedLRS.Xapi.Statements;

/// <summary>What the Object of a Statement is (xAPI-Data 2.4.4).</summary>
public enum ObjectKind
{
    /// <summary>An Activity.</summary>
    Activity,

    /// <summary>An Agent.</summary>
    Agent,

    /// <summary>A Group, identified or anonymous.</summary>
    Group,

    /// <summary>A reference to another Statement.</summary>
    StatementRef,

    /// <summary>A SubStatement.</summary>
    SubStatement,
}
