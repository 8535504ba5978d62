namespace BlendedLRS.Server.Statements;

/// <summary>The values of the parameter <c>format</c> (xAPI-Communication 2.1.3).</summary>
internal enum StatementFormat
{
    /// <summary>As the Statements were received.</summary>
    Exact,

    /// <summary>Only what identifies Agents, Groups, Activities and Verbs.</summary>
    Ids,

    /// <summary>Definitions as the LRS holds them, one language in each map.</summary>
    Canonical,
}
