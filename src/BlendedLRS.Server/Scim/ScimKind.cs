using System.Collections.Immutable;

namespace BlendedLRS.Server.Scim;

/// <summary>One of the two kinds of resources.</summary>
/// <param name="Type">Its name: <c>User</c>.</param>
/// <param name="Path">Its path under the base.</param>
/// <param name="Schema">URN of its schema.</param>
/// <param name="Of">Its resources by id.</param>
internal sealed record ScimKind(string Type, string Path, string Schema, Func<ScimWork, ImmutableDictionary<string, ScimResource>> Of)
{
    /// <summary>Users.</summary>
    public static ScimKind Person { get; } = new("User", "/Users", ScimNames.Person, work => work.People);

    /// <summary>Groups.</summary>
    public static ScimKind Group { get; } = new("Group", "/Groups", ScimNames.Group, work => work.Groups);
}
