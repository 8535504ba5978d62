using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>What Swagger UI says of <c>/admin/catalogue</c>.</summary>
internal static class CatalogueDocumentation
{
    private const string Group = "Catalogue";
    private const string Set = """{ "key": "first-weeks", "name": "First weeks", "items": ["lockout"], "audience": { "sites": ["graz"] }, "validDays": 365, "graceDays": 30, "from": "2026-04-01" }""";
    private const string Versions = $$"""{ "versions": [{{Set}}] }""";
    private const string Report = """{ "isDryRun": true, "added": ["module lockout"], "changed": [], "unchanged": 3, "errors": [{ "line": 7, "column": "cause", "reason": "…" }], "isWritten": false }""";

    private static readonly (int, string, string?)[] Refusals = [(401, "Sign in as an administrator.", null), (403, "Not an administrator, or a page of another site.", null)];
    private static readonly (int, string, string?) Wrong = (400, "Something is wrong with the entry, or would be with the catalogue; nothing is changed. 'pointer' leads to it.", null);
    private static readonly (int, string, string?) NotThere = (404, "There is no such entry.", null);
    private static readonly (int, string, string?) Changed = (412, "The entry has another ETag than the If-Match header names.", null);
    private static readonly (int, string, string?) NotJson = (415, "Another Content-Type than the one that is taken.", null);

    /// <summary>POST of a revision.</summary>
    public static readonly Documentation Revise = Words(
        "Add a revision to a module", "It takes its place by release; its Activity id becomes one of the module's.", (200, "The module.", CatalogueKinds.Module), Wrong, NotThere, NotJson) with
    {
        RequestExample = CatalogueKinds.Revision,
    };

    /// <summary>POST of an Activity id.</summary>
    public static readonly Documentation Attach = Words(
        "Give an Activity id to a module", "The module that had it gives it up, with the revisions that bear it.", (200, "The module.", CatalogueKinds.Module), Wrong, NotThere, NotJson) with
    {
        RequestExample = """{ "activityId": "https://lms.example/course/view.php?id=7" }""",
    };

    /// <summary>POST of a merge.</summary>
    public static readonly Documentation Merge = Words(
        "Merge another module into this one", "Ids, revisions and topics come along, the old key stays an alias, and what referred to the other refers to this one.",
        (200, "The module.", CatalogueKinds.Module), Wrong, NotThere, NotJson) with
    {
        RequestExample = """{ "from": "lockout-old" }""",
    };

    /// <summary>GET of the proposals.</summary>
    public static readonly Documentation Proposals = Words(
        "List what may be a module", "Activities of formal learning that no module of the catalogue has, the most frequent first, as they were counted a few minutes ago at most. "
        + "PUT a module with such ids, or POST them to one that is there, and they are proposed no more. 'people' is left out below five.",
        (200, "The proposals.", """
        { "total": 1, "asOf": "2026-03-02T09:00:00.0000000+00:00", "isComplete": true,
          "proposals": [{ "key": "lockout", "name": "Lockout and tagout", "activityIds": ["https://lms.example/m/lockout/2"], "ground": "module-key", "count": 412, "lastDay": "2026-03-01", "people": 87 }] }
        """)) with
    {
        Parameters = EntryPage.Parameters,
    };

    /// <summary>GET of all baseline sets.</summary>
    public static readonly Documentation Baselines = Words("List the baseline sets", "The last version of each.", (200, "The sets.", $$"""{ "total": 1, "baselineSets": [{{Set}}] }""")) with
    {
        Parameters = EntryPage.Parameters,
    };

    /// <summary>GET of one.</summary>
    public static readonly Documentation Baseline = Words("Read a baseline set", "Every version, ascending.", (200, "The versions.", Versions), NotThere);

    /// <summary>PUT of one.</summary>
    public static readonly Documentation PutBaseline = Words(
        "Make or change a baseline set", "A set that applies already gets a new version, from the day that 'from' says; the version before ends there and stays as it was.",
        (200, "The versions.", Versions), Wrong, NotJson) with
    {
        RequestExample = Set,
    };

    /// <summary>DELETE of one.</summary>
    public static readonly Documentation EndBaseline = Words(
        "End a baseline set", "From today on it applies no more. What has applied stays, what has not begun goes.", (204, "Ended.", null), NotThere);

    /// <summary>POST of a CSV file.</summary>
    public static readonly Documentation Import = Words(
        "Import modules or baseline sets", "CSV with a header. Nothing is written if any line is wrong. An empty cell leaves as it is what it would say.",
        (200, "What was done, or would be.", Report), (400, "Lines are wrong; nothing was written.", Report), NotJson) with
    {
        Parameters = ImportEndpoint.Parameters,
        RequestType = "text/csv",
        RequestExample = "key,name,activityId,class,revision,released,cause\nlockout,Lockout and tagout,https://lms.example/m/lockout/2,regulated,2,2026-03-02,feedback\n",
    };

    /// <summary>GET of all entries of a part.</summary>
    public static Documentation List<T>(EntryKind<T> kind)
        where T : class =>
        Words($"List the {kind.Words.Many}", "By key.", (200, $"The {kind.Words.Many}, and how many there are in all.", $$"""{ "total": 1, "{{kind.Path}}": [{{kind.Example}}] }""")) with
        {
            Parameters = EntryPage.Parameters,
        };

    /// <summary>GET of one entry.</summary>
    public static Documentation Get<T>(EntryKind<T> kind)
        where T : class => Words($"Read a {kind.Words.One}", "With an ETag to change it by.", (200, $"The {kind.Words.One}.", kind.Example), NotThere);

    /// <summary>PUT of one entry.</summary>
    public static Documentation Put<T>(EntryKind<T> kind)
        where T : class =>
        Words(
            $"Make or change a {kind.Words.One}", "All of it: what is left out has its default. With If-Match it is changed only if nobody else changed it.",
            (200, $"The {kind.Words.One}.", kind.Example), (201, "It is new.", null), Wrong, Changed, NotJson) with
        {
            RequestExample = kind.Example,
        };

    /// <summary>DELETE of one entry.</summary>
    public static Documentation Delete<T>(EntryKind<T> kind)
        where T : class => Words($"Delete a {kind.Words.One}", "For good.", (204, "Deleted.", null), NotThere, (409, "Others refer to it.", null), Changed);

    private static Documentation Words(string summary, string description, params (int, string, string?)[] answers) =>
        new(summary, description, []) { Tag = Group, Answers = [.. answers, .. Refusals] };
}
