namespace BlendedLRS.Xapi.Statements;

/// <summary>Where in a Statement an Actor or Activity is named (the places that the filters of xAPI-Communication 2.1.3 tell apart).</summary>
public enum Place
{
    /// <summary><c>actor</c> itself.</summary>
    Actor,

    /// <summary><c>object</c> itself.</summary>
    Object,

    /// <summary><c>authority</c>, or a member of it.</summary>
    Authority,

    /// <summary><c>context.instructor</c>.</summary>
    Instructor,

    /// <summary><c>context.team</c>.</summary>
    Team,

    /// <summary>A member of a Group that stands in <c>actor</c> or <c>object</c>.</summary>
    Member,

    /// <summary><c>context.contextActivities.parent</c>.</summary>
    Parent,

    /// <summary><c>context.contextActivities.grouping</c>.</summary>
    Grouping,

    /// <summary><c>context.contextActivities.category</c>.</summary>
    Category,

    /// <summary><c>context.contextActivities.other</c>.</summary>
    Other,

    /// <summary><c>context.contextAgents</c> (2.0).</summary>
    ContextAgent,

    /// <summary><c>context.contextGroups</c> (2.0).</summary>
    ContextGroup,

    /// <summary>Any place inside a SubStatement.</summary>
    SubStatement,
}
