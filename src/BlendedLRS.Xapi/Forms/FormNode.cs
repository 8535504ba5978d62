namespace BlendedLRS.Xapi.Forms;

/// <summary>What a JSON value inside a Statement is, as far as the forms of an answer treat it apart (the parameter <c>format</c>, xAPI-Communication 2.1.3).</summary>
internal enum FormNode
{
    /// <summary>Copied as it is.</summary>
    Json,

    /// <summary>A Statement or SubStatement.</summary>
    Statement,

    /// <summary>The Object of one; its objectType says what it is.</summary>
    Object,

    /// <summary>A Verb.</summary>
    Verb,

    /// <summary>An Agent or Group.</summary>
    Actor,

    /// <summary>An Activity.</summary>
    Activity,

    /// <summary>An Activity Definition.</summary>
    Definition,

    /// <summary>An interaction component.</summary>
    Component,

    /// <summary>An Attachment.</summary>
    Attachment,

    /// <summary>A Context.</summary>
    Context,

    /// <summary>contextActivities.</summary>
    ContextActivities,

    /// <summary>An entry of contextAgents or contextGroups (2.0).</summary>
    ContextActor,

    /// <summary>A language map.</summary>
    LanguageMap,
}
