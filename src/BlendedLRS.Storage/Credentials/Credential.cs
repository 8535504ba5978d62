using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Credentials;

/// <summary>An API key and what it stands for.</summary>
/// <param name="Key">The public half, sent as the user name of Basic authentication.</param>
/// <param name="SecretHash">HMAC-SHA256 of the secret under the installation's pepper, 32 bytes.</param>
/// <param name="Name">What an administrator calls it.</param>
/// <param name="Source">What it is bound to.</param>
/// <param name="Scopes">What it may do, in the words of the standard: <c>all</c>, <c>statements/write</c>, …</param>
public sealed record Credential(string Key, byte[] SecretHash, string Name, SourceKind Source, IReadOnlyList<string> Scopes)
{
    /// <summary>When it was made; null when nobody wrote that down.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Since when it is refused; null while it is good. It stays listed, because Statements go on to name it as their authority.</summary>
    public DateTimeOffset? Revoked { get; init; }
}
