using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Scim;

/// <summary>What this server says of itself (RFC 7643, 5 to 7).</summary>
internal static class ScimDiscovery
{
    private const string ConfigSchema = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";
    private const string TypeSchema = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    private const string SchemaSchema = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    private const string Complex = "complex";

    /// <summary>What is supported: PATCH and filters; not bulk, sorting, ETags and passwords.</summary>
    public static JsonObject Config() => new()
    {
        ["schemas"] = new JsonArray(ConfigSchema),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = ScimList.LargestPage },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(false),
        ["etag"] = Supported(false),
        ["authenticationSchemes"] = new JsonArray(
            new JsonObject { ["type"] = "oauthbearertoken", ["name"] = "Bearer token", ["description"] = "key~secret of an API key with the scope scim", ["primary"] = true },
            new JsonObject { ["type"] = "httpbasic", ["name"] = "HTTP Basic", ["description"] = "An API key with the scope scim" }),
    };

    /// <summary>The kinds of resources.</summary>
    public static IReadOnlyList<JsonObject> Types() =>
    [
        Type(ScimKind.Person, new JsonArray(new JsonObject { ["schema"] = ScimNames.Enterprise, ["required"] = false })),
        Type(ScimKind.Group, []),
    ];

    /// <summary>The schemas: the attributes that are looked at. Others are kept and given back as they were sent.</summary>
    public static IReadOnlyList<JsonObject> Schemas() =>
    [
        Schema(
            ScimNames.Person, "User",
            Attribute("userName", isRequired: true, uniqueness: "server"),
            Attribute("externalId", isExact: true),
            Attribute("name", Complex, parts: [Attribute("formatted"), Attribute("familyName"), Attribute("givenName")]),
            Attribute("displayName"),
            Attribute("title"),
            Attribute("active", "boolean"),
            Attribute("emails", Complex, isList: true, parts: [Attribute("value"), Attribute("type"), Attribute("primary", "boolean")]),
            Attribute("groups", Complex, isList: true, mutability: "readOnly", parts: [Attribute("value"), Attribute("display"), Attribute("$ref", "reference")])),
        Schema(
            ScimNames.Group, "Group",
            Attribute("displayName", isRequired: true, uniqueness: "server"),
            Attribute("externalId", isExact: true),
            Attribute("members", Complex, isList: true, parts: [Attribute("value"), Attribute("display"), Attribute("$ref", "reference")])),
        Schema(
            ScimNames.Enterprise, "EnterpriseUser",
            Attribute("employeeNumber"),
            Attribute("costCenter"),
            Attribute("organization"),
            Attribute("division"),
            Attribute("department"),
            Attribute("manager", Complex, parts: [Attribute("value"), Attribute("displayName")])),
    ];

    /// <summary>Some of them as a list.</summary>
    public static JsonObject List(IReadOnlyList<JsonObject> all) => new()
    {
        ["schemas"] = new JsonArray(ScimNames.List),
        ["totalResults"] = all.Count,
        ["startIndex"] = 1,
        ["itemsPerPage"] = all.Count,
        ["Resources"] = new JsonArray([.. all]),
    };

    private static JsonObject Supported(bool isSupported) => new() { ["supported"] = isSupported };

    private static JsonObject Type(ScimKind kind, JsonArray extensions) => new()
    {
        ["schemas"] = new JsonArray(TypeSchema),
        ["id"] = kind.Type,
        ["name"] = kind.Type,
        ["endpoint"] = kind.Path,
        ["schema"] = kind.Schema,
        ["schemaExtensions"] = extensions,
    };

    private static JsonObject Schema(string id, string name, params JsonNode[] attributes) =>
        new() { ["schemas"] = new JsonArray(SchemaSchema), ["id"] = id, ["name"] = name, ["attributes"] = new JsonArray(attributes) };

    private static JsonObject Attribute(
        string name, string type = "string", bool isRequired = false, bool isList = false, bool isExact = false, string uniqueness = "none", string mutability = "readWrite", JsonNode[]? parts = null)
    {
        var attribute = new JsonObject
        {
            ["name"] = name,
            ["type"] = type,
            ["multiValued"] = isList,
            ["required"] = isRequired,
            ["caseExact"] = isExact,
            ["mutability"] = mutability,
            ["returned"] = "default",
            ["uniqueness"] = uniqueness,
        };
        if (parts is not null)
        {
            attribute["subAttributes"] = new JsonArray(parts);
        }

        return attribute;
    }
}
