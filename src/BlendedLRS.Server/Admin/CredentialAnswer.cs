using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Admin;

/// <summary>What an administrator is told of an API key: never its secret, which nobody knows any more.</summary>
/// <param name="Key">The public half.</param>
/// <param name="Name">What an administrator calls it.</param>
/// <param name="Source">What it is bound to.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Created">When it was made; null when nobody wrote that down.</param>
/// <param name="Revoked">Since when it is refused; null while it is good.</param>
internal sealed record CredentialAnswer(string Key, string Name, string Source, IReadOnlyList<string> Scopes, DateTimeOffset? Created, DateTimeOffset? Revoked)
{
    /// <summary>Of a credential.</summary>
    public static CredentialAnswer Of(Credential credential) =>
        new(credential.Key, credential.Name, ApiKeyRules.TextOf(credential.Source), credential.Scopes, credential.Created, credential.Revoked);
}
