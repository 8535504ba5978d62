using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Statements;

/// <summary>What Swagger UI says of the Statement resource.</summary>
internal static class StatementDocumentation
{
    private const string Id = "fd41c918-b88b-4b20-a0a5-a4c32391aaa0";

    private const string Example = """
        {
          "actor": { "objectType": "Agent", "name": "Anna Smit", "mbox": "mailto:anna.smit@example.com" },
          "verb": { "id": "http://adlnet.gov/expapi/verbs/completed", "display": { "en": "completed" } },
          "object": {
            "id": "https://lms.example.com/courses/lockout-tagout",
            "definition": { "type": "http://adlnet.gov/expapi/activities/course", "name": { "en": "Lockout and tagout" } }
          },
          "result": { "completion": true, "duration": "PT45M" },
          "timestamp": "2026-03-02T09:30:00Z"
        }
        """;

    private static readonly (int, string, string?)[] Refusals =
    [
        (400, "The request breaks a rule; the text names requirement, place and reason.", null),
        (401, "Credentials are missing or wrong.", null),
        (403, "The scopes of the credential do not allow this.", null),
        (429, "Too many failed logins with this key from this address; Retry-After says how long it is refused.", null),
        (503, "The store does not answer; send again by the same ids.", null),
    ];

    /// <summary>POST.</summary>
    public static readonly Documentation Post = new(
        "Store one Statement or many", "The body is one Statement or an array, as JSON or as the first part of multipart/mixed with attachments behind it; all are stored or none. The same Statement may be sent again.", StatementParameters.Post)
    {
        RequestExample = Example,
        Answers = [(200, "The ids in order.", $"[\"{Id}\"]"), (409, "An id is taken by another Statement.", null), (413, "The body is too large.", null), (415, "The body is neither JSON nor multipart/mixed.", null), .. Refusals],
    };

    /// <summary>PUT.</summary>
    public static readonly Documentation Put = new("Store one Statement under a given id", "The body is one Statement, without an id or with that of the parameter.", StatementParameters.Put)
    {
        RequestExample = Example,
        Answers = [(204, "Stored.", null), (409, "The id is taken by another Statement.", null), (413, "The body is too large.", null), (415, "The body is neither JSON nor multipart/mixed.", null), .. Refusals],
    };

    /// <summary>GET and HEAD.</summary>
    public static readonly Documentation Get = new(
        "Read one Statement, or a list", "With statementId one Statement; else a StatementResult, newest first, with a 'more' link as long as there is more.", StatementParameters.Get)
    {
        Answers = [(200, "A Statement or a StatementResult.", "{ \"statements\": [], \"more\": \"\" }"), (404, "There is no such Statement.", null), .. Refusals],
    };
}
