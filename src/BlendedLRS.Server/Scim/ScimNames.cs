namespace BlendedLRS.Server.Scim;

/// <summary>URNs and paths of SCIM 2.0 (RFC 7643, RFC 7644).</summary>
internal static class ScimNames
{
    /// <summary>Base path of the resources.</summary>
    public const string Base = "/scim/v2";

    /// <summary>Media type of every body.</summary>
    public const string MediaType = "application/scim+json";

    /// <summary>Schema of a User, who is a person here.</summary>
    public const string Person = "urn:ietf:params:scim:schemas:core:2.0:User";

    /// <summary>Schema of a Group.</summary>
    public const string Group = "urn:ietf:params:scim:schemas:core:2.0:Group";

    /// <summary>Schema of what enterprises add to a User.</summary>
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /// <summary>Schema of a page of a list.</summary>
    public const string List = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    /// <summary>Schema of a PATCH.</summary>
    public const string Patch = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /// <summary>Schema of an error.</summary>
    public const string Error = "urn:ietf:params:scim:api:messages:2.0:Error";

    /// <summary>Whether a request is one of SCIM.</summary>
    public static bool IsScim(PathString path) => path.StartsWithSegments(Base, StringComparison.OrdinalIgnoreCase);
}
