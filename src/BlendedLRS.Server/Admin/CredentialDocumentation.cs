using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Admin;

/// <summary>What Swagger UI says of <c>/admin/credentials</c>.</summary>
internal static class CredentialDocumentation
{
    private const string Group = "Administration";
    private const string Known = """{ "key": "key-2bXk9T", "name": "Moodle of Graz", "source": "lms", "scopes": ["statements/write"], "created": "2026-03-02T09:30:00+00:00", "revoked": null }""";
    private const string New = """{ "name": "Moodle of Graz", "source": "lms", "scopes": ["statements/write", "statements/read/mine"] }""";
    private const string Changed = """{ "name": "Moodle of Graz", "scopes": ["statements/write"] }""";

    private static readonly (int, string, string?)[] Refusals = [(401, "Sign in as an administrator.", null), (403, "Not an administrator, or a page of another site.", null)];
    private static readonly (int, string, string?) NotThere = (404, "There is no such key.", null);
    private static readonly (int, string, string?) IsRevoked = (409, "The key is revoked.", null);
    private static readonly (int, string, string?) Wrong = (400, "A name, source or scope is wrong; the detail names those that are allowed.", null);
    private static readonly (int, string, string?) NotJson = (415, "Content-Type is not application/json.", null);

    /// <summary>GET of all.</summary>
    public static readonly Documentation List = Words("List the API keys", "Without secrets; revoked keys with the moment.", (200, "The keys.", $"{{ \"credentials\": [{Known}] }}"));

    /// <summary>GET of one.</summary>
    public static readonly Documentation Get = Words("Read one API key", "Without its secret.", (200, "The key.", Known), NotThere);

    /// <summary>POST of a new one.</summary>
    public static readonly Documentation Add = Words(
        "Make an API key", "The secret (256 bits) is shown in this answer and never again. Without scopes: statements/write and statements/read/mine.",
        (201, "The key and its secret.", """{ "key": "key-2bXk9T", "secret": "…", "name": "Moodle of Graz", "source": "lms", "scopes": ["statements/write"] }"""), Wrong, NotJson) with
    {
        RequestExample = New,
    };

    /// <summary>PUT of name and scopes.</summary>
    public static readonly Documentation Change = Words(
        "Change name and scopes of an API key", "Takes effect within a second.", (200, "The key.", Known), Wrong, NotThere, IsRevoked, NotJson) with
    {
        RequestExample = Changed,
    };

    /// <summary>DELETE.</summary>
    public static readonly Documentation Revoke = Words(
        "Revoke an API key", "For good, within a second. Statements keep it as their authority.", (204, "Revoked, now or before.", null), NotThere);

    /// <summary>POST of a new secret.</summary>
    public static readonly Documentation Rotate = Words(
        "Give an API key a new secret", "The old secret is refused within a second. Send an empty body or {} as application/json.",
        (200, "The key and its new secret, shown once.", """{ "key": "key-2bXk9T", "secret": "…" }"""), NotThere, IsRevoked, NotJson) with
    {
        RequestExample = "{}",
    };

    private static Documentation Words(string summary, string description, params (int, string, string?)[] answers) =>
        new(summary, description, []) { Tag = Group, Answers = [.. answers, .. Refusals] };
}
