using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Statements;

/// <summary>The query parameters of the Statement resource (xAPI-Communication 2.1), method by method.</summary>
internal static class StatementParameters
{
    /// <summary>Names used by more than one file.</summary>
    public const string StatementId = "statementId", VoidedStatementId = "voidedStatementId", Format = "format", Attachments = "attachments", More = "more", Method = "method";

    /// <summary>POST knows only the name that selects the alternate request syntax.</summary>
    public static readonly IReadOnlyList<Parameter> Post = [new(Method, "String", "Alternate request syntax (1.0.x): the method that is meant; the request is then a form.")];

    /// <summary>PUT.</summary>
    public static readonly IReadOnlyList<Parameter> Put = [new(StatementId, "UUID", "Id of the Statement to store.", Required: true)];

    /// <summary>GET and HEAD.</summary>
    public static readonly IReadOnlyList<Parameter> Get =
    [
        new(StatementId, "UUID", "Id of the one Statement to fetch; goes with format and attachments only."),
        new(VoidedStatementId, "UUID", "Id of the voided Statement to fetch; goes with format and attachments only."),
        new("agent", "Agent or identified Group (JSON)", "Actor or Object of the Statement."),
        new("verb", "IRI", "Verb id."),
        new("activity", "IRI", "Activity id of the Object."),
        new("registration", "UUID", "context.registration."),
        new("related_activities", "Boolean", "Look for the Activity in contextActivities and SubStatements as well."),
        new("related_agents", "Boolean", "Look for the Agent in members, authority, context and SubStatements as well."),
        new("since", "Timestamp", "Stored after this moment, exclusive."),
        new("until", "Timestamp", "Stored at or before this moment."),
        new("limit", "Nonnegative integer", "Most Statements on a page; 0 is as many as the server allows."),
        new(Format, "ids | exact | canonical", "How much of each Statement: what identifies, all as sent, or one language and the definitions that the LRS holds."),
        new(Attachments, "Boolean", "The answer is multipart/mixed, with the contents of attachments behind the Statements."),
        new("ascending", "Boolean", "Oldest first."),
        new(More, "String", "The continuation of a list, made by the server; stands alone."),
    ];
}
