using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.People;

/// <summary>What Swagger UI says of <c>/admin/roster</c>.</summary>
internal static class RosterDocumentation
{
    private const string Group = "Roster";
    private const string Person = """
        { "key": "p-2bXk9T", "ifis": ["mbox|mailto:anna.smit@example.com"], "externalId": "1042", "name": "Anna Smit",
          "assignments": [{ "from": "2026-01-01", "unit": "line-1", "site": "graz", "roleFamily": "operations", "role": "setter", "fte": 0.8 }] }
        """;

    private static readonly (int, string, string?)[] Refusals = [(401, "Sign in as an administrator.", null), (403, "Not an administrator, or a page of another site.", null)];
    private static readonly (int, string, string?) Done = (204, "Done.", null);
    private static readonly (int, string, string?) Wrong = (400, "The body breaks a rule; the detail says where.", null);
    private static readonly (int, string, string?) NotThere = (404, "There is no such key.", null);
    private static readonly (int, string, string?) Taken = (409, "An IFI, key or external id is another person's, or a record is in use.", null);
    private static readonly (int, string, string?) NotJson = (415, "Content-Type is not application/json.", null);

    /// <summary>GET of people.</summary>
    public static readonly Documentation ListPeople = Words(
        "List people", "In the order of their keys.",
        [new("search", "String", "Part of a key, name, external id or IFI."), new("offset", "Integer", "How many to pass over."), new("limit", "Integer", "How many to show, at most 1000; 100 without it.")],
        (200, "A page.", $$"""{ "total": 1, "people": [{{Person}}] }"""), Wrong);

    /// <summary>GET of one.</summary>
    public static readonly Documentation GetPerson = Words("Read a person", "Also by a key that was merged into another.", [], (200, "The person.", Person), NotThere);

    /// <summary>PUT of one.</summary>
    public static readonly Documentation PutPerson = Words(
        "Add or replace a person", "Every property, with the whole history of assignments; merges stay as they are.", [], Done, Wrong, Taken, NotJson) with
    {
        RequestExample = Person,
    };

    /// <summary>DELETE of one.</summary>
    public static readonly Documentation Leave = Words(
        "A person leaves", "Their last assignment ends; what they did and where they worked stays.", [new("day", "Day", "The first day on which they are gone; today without it.")], Done, Wrong, NotThere);

    /// <summary>POST of a transfer.</summary>
    public static readonly Documentation Transfer = Words(
        "Transfer a person, or correct their past", "Without until: from that day, ending what held before; with until: those days, whatever was said of them.", [], Done, Wrong, NotThere, NotJson) with
    {
        RequestExample = """{ "from": "2026-04-01", "unit": "lab", "role": "chemist", "fte": 1 }""",
    };

    /// <summary>POST of a merge.</summary>
    public static readonly Documentation Merge = Words(
        "Merge another person into this one", "IFIs and assignments are joined; the other key goes on to lead here. It can be undone.", [], Done, Wrong, NotThere, NotJson) with
    {
        RequestExample = """{ "other": "p-77aQ3z" }""",
    };

    /// <summary>POST of a split.</summary>
    public static readonly Documentation Split = Words(
        "Undo a merge, or move IFIs to another person", "Send other to undo a merge, or ifis and to; without to somebody new is made.", [], Done, Wrong, NotThere, Taken, NotJson) with
    {
        RequestExample = """{ "other": "p-77aQ3z" }""",
    };

    /// <summary>POST of a file.</summary>
    public static readonly Documentation Import = Words(
        "Import people from CSV", "The body is the file, as text/csv in UTF-8. Nothing is written when any line is wrong.",
        [
            new("dryRun", "Boolean", "true: says what would change and writes nothing."), new("full", "Boolean", "true: people absent from the file have left."),
            new("asOf", "Day", "The day that lines without validFrom speak of; today without it."),
        ],
        (200, "What changed or would change, by employee id.", """{ "added": ["1042"], "changed": [], "moved": [], "ended": [], "merged": [], "units": ["line-1"], "sites": [], "errors": [] }"""),
        (400, "Errors by line and column; nothing was written.", """{ "errors": [{ "line": 3, "column": "fte", "rule": "Roster form", "reason": "…" }] }"""),
        (413, "The file is too large.", null), (415, "Content-Type is not text/csv.", null)) with
    {
        RequestType = RosterImportEndpoint.MediaType,
        RequestExample = "employeeId,name,email,unit,manager,validFrom\n1042,Ann Example,ann@example.org,line-1,1001,2026-03-02\n",
    };

    /// <summary>GET of all and of one, PUT and DELETE of units or sites.</summary>
    public static (Documentation List, Documentation Get, Documentation Put, Documentation Delete) Of(string what, string example) =>
    (
        Words($"List {what}s", "In the order of their keys.", [], (200, "All.", $"[{example}]")),
        Words($"Read a {what}", "", [], (200, $"The {what}.", example), NotThere),
        Words($"Add or replace a {what}", "Every property.", [], Done, Wrong, NotJson) with { RequestExample = example },
        Words($"Remove a {what}", "Only where nobody ever belonged to it: history is not lost.", [], Done, NotThere, Taken));

    private static Documentation Words(string summary, string description, IReadOnlyList<Parameter> parameters, params (int, string, string?)[] answers) =>
        new(summary, description, parameters) { Tag = Group, Answers = [.. answers, .. Refusals] };
}
