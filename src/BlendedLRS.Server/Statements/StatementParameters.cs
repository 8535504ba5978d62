using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Statements;

/// <summary>The query parameters of the Statement resource (xAPI-Communication 2.1), method by method.</summary>
internal static class StatementParameters
{
    /// <summary>Names used by more than one file.</summary>
    public const string StatementId = "statementId", VoidedStatementId = "voidedStatementId", Format = "format", Attachments = "attachments", More = "more", Method = "method";

    /// <summary>POST knows only the name that selects the alternate request syntax.</summary>
    public static readonly IReadOnlyList<Parameter> Post = [new(Method, "String", "Alternate request syntax (1.0.x); not supported yet.")];

    /// <summary>PUT.</summary>
    public static readonly IReadOnlyList<Parameter> Put = [new(StatementId, "UUID", "Id of the Statement to store.", Required: true)];

    /// <summary>GET and HEAD.</summary>
    public static readonly IReadOnlyList<Parameter> Get =
    [
        new(StatementId, "UUID", "Id of the one Statement to fetch; goes with format and attachments only."),
        new(VoidedStatementId, "UUID", "Id of the voided Statement to fetch; not supported yet."),
        new("agent", "Agent or identified Group (JSON)", "Actor or Object of the Statement."),
        new("verb", "IRI", "Verb id."),
        new("activity", "IRI", "Activity id of the Object."),
        new("registration", "UUID", "context.registration."),
        new("related_activities", "Boolean", "Look for the Activity in every place; only false is supported yet."),
        new("related_agents", "Boolean", "Look for the Agent in every place; only false is supported yet."),
        new("since", "Timestamp", "Stored after this moment, exclusive."),
        new("until", "Timestamp", "Stored at or before this moment."),
        new("limit", "Nonnegative integer", "Most Statements on a page; 0 is as many as the server allows."),
        new(Format, "ids | exact | canonical", "Only exact is supported yet."),
        new(Attachments, "Boolean", "Only false is supported yet."),
        new("ascending", "Boolean", "Oldest first."),
        new(More, "String", "The continuation of a list, made by the server; stands alone."),
    ];
}
