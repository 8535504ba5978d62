namespace BlendedLRS.Server.Tests.Security;

/// <summary>Who may call a method of a resource: one row of the table that the whole server is held against.</summary>
/// <param name="Methods">Methods, separated by spaces.</param>
/// <param name="Path">A path that the route matches.</param>
/// <param name="Scopes">Every scope that alone is enough; null when the endpoint is open to everybody.</param>
/// <param name="Administrator">Whether an administrator may.</param>
internal sealed record EndpointRule(string Methods, string Path, string[]? Scopes, bool Administrator = false)
{
    private static readonly string[] None = [];

    /// <summary>Every endpoint of the server. A resource that is added gets its rows here.</summary>
    public static IReadOnlyList<EndpointRule> All { get; } =
    [
        new("GET HEAD", "/xapi/about", null),
        new("GET HEAD", "/profile", null),
        new("GET HEAD", "/v0.1", null),
        new("GET HEAD", "/verbs/reflected", null),
        new("GET HEAD", "/activities/mistake", null),
        new("GET HEAD", "/ext/practice", null),
        new("GET HEAD", "/templates/reflection", null),
        new("GET HEAD", "/patterns/rework-loop", null),
        new("POST PUT", "/xapi/statements", ["all", "statements/write"]),
        new("GET HEAD", "/xapi/statements", ["all", "all/read", "statements/read", "statements/read/mine"]),
        new("GET HEAD", "/xapi/activities/state", ["all", "all/read", "state", "state/read"]),
        new("PUT POST DELETE", "/xapi/activities/state", ["all", "state"]),
        new("GET HEAD", "/xapi/activities/profile", ["all", "all/read", "profile", "activities_profile", "activities_profile/read"]),
        new("PUT POST DELETE", "/xapi/activities/profile", ["all", "profile", "activities_profile"]),
        new("GET HEAD", "/xapi/agents/profile", ["all", "all/read", "profile", "agents_profile", "agents_profile/read"]),
        new("PUT POST DELETE", "/xapi/agents/profile", ["all", "profile", "agents_profile"]),
        new("GET HEAD", "/xapi/activities", ["all", "all/read", "statements/read", "profile", "activities_profile", "activities_profile/read"]),
        new("GET HEAD", "/xapi/agents", ["all", "all/read", "statements/read", "profile", "agents_profile", "agents_profile/read"]),
        new("GET", "/odata/v4/BlendCells", ["all", "all/read", "reports"], Administrator: true),
        new("GET", "/", ["all", "all/read", "reports"], Administrator: true),
        new("GET", "/metrics", ["all"], Administrator: true),
        new("GET", "/admin/rule-sets", None, Administrator: true),
        new("GET", "/admin/rule-sets/current", None, Administrator: true),
        new("PUT DELETE", "/admin/rule-sets/9.9.9", None, Administrator: true),
        new("GET POST", "/admin/rule-sets/9.9.9/dry-run", None, Administrator: true),
        new("POST", "/admin/rule-sets/9.9.9/publish", None, Administrator: true),
        new("GET", "/admin/classification/64e6b5a3-a0bd-4057-bf24-126d2bec52e1", None, Administrator: true),
        new("GET", "/admin/set-aside", None, Administrator: true),
        new("POST", "/admin/set-aside/retry", None, Administrator: true),
        new("GET", "/admin/unclassified", None, Administrator: true),
        new("POST", "/admin/unclassified/rules", None, Administrator: true),
        new("GET POST", "/admin/credentials", None, Administrator: true),
        new("GET PUT DELETE", "/admin/credentials/some-key", None, Administrator: true),
        new("POST", "/admin/credentials/some-key/secret", None, Administrator: true),
        new("POST", "/admin/roster/import", None, Administrator: true),
        new("GET", "/admin/roster/people", None, Administrator: true),
        new("GET PUT DELETE", "/admin/roster/people/some-key", None, Administrator: true),
        new("POST", "/admin/roster/people/some-key/transfer", None, Administrator: true),
        new("POST", "/admin/roster/people/some-key/merge", None, Administrator: true),
        new("POST", "/admin/roster/people/some-key/split", None, Administrator: true),
        new("GET", "/admin/roster/units", None, Administrator: true),
        new("GET PUT DELETE", "/admin/roster/units/some-key", None, Administrator: true),
        new("GET", "/admin/roster/sites", None, Administrator: true),
        new("GET PUT DELETE", "/admin/roster/sites/some-key", None, Administrator: true),
        new("GET POST", "/scim/v2/Users", ["all", "scim"]),
        new("GET PUT PATCH DELETE", "/scim/v2/Users/some-id", ["all", "scim"]),
        new("GET POST", "/scim/v2/Groups", ["all", "scim"]),
        new("GET PUT PATCH DELETE", "/scim/v2/Groups/some-id", ["all", "scim"]),
        new("GET", "/scim/v2/ServiceProviderConfig", ["all", "scim"]),
        new("GET", "/scim/v2/ResourceTypes", ["all", "scim"]),
        new("GET", "/scim/v2/ResourceTypes/User", ["all", "scim"]),
        new("GET", "/scim/v2/Schemas", ["all", "scim"]),
        new("GET", "/scim/v2/Schemas/some-id", ["all", "scim"]),
        new("GET", "/admin/catalogue/modules", None, Administrator: true),
        new("GET PUT DELETE", "/admin/catalogue/modules/some-key", None, Administrator: true),
        new("POST", "/admin/catalogue/modules/some-key/revisions", None, Administrator: true),
        new("POST", "/admin/catalogue/modules/some-key/activities", None, Administrator: true),
        new("POST", "/admin/catalogue/modules/some-key/merge", None, Administrator: true),
        new("GET", "/admin/catalogue/topics", None, Administrator: true),
        new("GET PUT DELETE", "/admin/catalogue/topics/some-key", None, Administrator: true),
        new("GET", "/admin/catalogue/sources", None, Administrator: true),
        new("GET PUT DELETE", "/admin/catalogue/sources/some-key", None, Administrator: true),
        new("GET", "/admin/catalogue/baseline-sets", None, Administrator: true),
        new("GET PUT DELETE", "/admin/catalogue/baseline-sets/some-key", None, Administrator: true),
        new("POST", "/admin/catalogue/import", None, Administrator: true),
        new("GET", "/admin/catalogue/proposals", None, Administrator: true),
        new("GET", "/admin/waves", None, Administrator: true),
        new("GET PUT DELETE", "/admin/waves/some-key", None, Administrator: true),
        new("GET", "/health/live", null),
        new("GET", "/health/ready", null),
        new("GET", "/assets/*", null),
    ];

    /// <summary>Whether the row speaks of a method.</summary>
    public bool Knows(string method) => Methods.Split(' ').Contains(method);

    /// <summary>Whether a scope alone is enough.</summary>
    public bool Allows(string scope) => Scopes is null || Scopes.Contains(scope);
}
