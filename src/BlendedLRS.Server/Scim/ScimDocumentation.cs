using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Scim;

/// <summary>What Swagger UI says of <c>/scim/v2</c>.</summary>
internal sealed record ScimDocumentation(Documentation List, Documentation Add, Documentation Get, Documentation Replace, Documentation Patch, Documentation Delete)
{
    private const string Tag = "SCIM 2.0";
    private const string NewPerson = """
        { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"], "userName": "anna.smit@example.com",
          "name": { "givenName": "Anna", "familyName": "Smit" }, "active": true,
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "employeeNumber": "1042", "department": "Line 1" } }
        """;

    private const string NewGroup = """{ "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "unit: Line 1", "members": [{ "value": "p-2bXk9T" }] }""";
    private const string Change = """{ "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [{ "op": "replace", "path": "active", "value": false }] }""";

    private static readonly Parameter[] Shown =
    [
        new("attributes", "String", "Attributes to show, separated by commas."), new("excludedAttributes", "String", "Attributes to leave out, separated by commas."),
    ];

    private static readonly Parameter[] Paging =
    [
        new("filter", "String", "A filter such as userName eq \"anna.smit@example.com\"."), new("startIndex", "Integer", "The first of the page, from 1."),
        new("count", "Integer", "Most on the page, up to 200."), .. Shown,
    ];

    private static readonly (int, string, string?) NotThere = (404, "There is no such resource.", null);
    private static readonly (int, string, string?) Wrong = (400, "The request breaks a rule; scimType and detail say which.", null);
    private static readonly (int, string, string?) Taken = (409, "A name, number or mailbox belongs to somebody else.", null);

    /// <summary>Of what the server says of itself.</summary>
    public static Documentation Config { get; } = Words("Read what of SCIM is supported", "", [], (200, "The configuration.", null));

    /// <summary>Of the kinds of resources.</summary>
    public static Documentation Types { get; } = Words("Read the kinds of resources", "", [], (200, "The kinds.", null), NotThere);

    /// <summary>Of the schemas.</summary>
    public static Documentation Schemas { get; } = Words("Read the schemas", "", [], (200, "The schemas.", null), NotThere);

    /// <summary>Of a kind of resources.</summary>
    public static ScimDocumentation Of(ScimKind kind)
    {
        var example = kind == ScimKind.Person ? NewPerson : NewGroup;
        return new ScimDocumentation(
            Words($"List {kind.Type}s", "By filter and page, in the order in which they were made.", Paging, (200, "A page of the list.", null), Wrong),
            Words($"Add a {kind.Type}", "A User becomes a person of the roster, or is linked to the one that is there.", Shown, (201, $"The {kind.Type}.", null), Wrong, Taken) with { RequestExample = example },
            Words($"Read a {kind.Type}", "As it was sent, with id and meta.", Shown, (200, $"The {kind.Type}.", null), NotThere),
            Words($"Replace a {kind.Type}", "Every attribute.", Shown, (200, $"The {kind.Type}.", null), Wrong, NotThere, Taken) with { RequestExample = example },
            Words($"Change a {kind.Type}", "active false: the person has left as of today; true: they are back.", Shown, (200, $"The {kind.Type}.", null), Wrong, NotThere, Taken) with { RequestExample = Change },
            Words($"Delete a {kind.Type}", "A User's person has left as of today; their past stays.", [], (204, "It is gone.", null), NotThere));
    }

    private static Documentation Words(string summary, string description, IReadOnlyList<Parameter> parameters, params (int, string, string?)[] answers) => new(summary, description, parameters)
    {
        Tag = Tag,
        Answers = [.. answers, (401, "An API key with the scope scim is wanted, as Bearer key~secret or by HTTP Basic.", null), (403, "The key lacks the scope scim.", null)],
    };
}
