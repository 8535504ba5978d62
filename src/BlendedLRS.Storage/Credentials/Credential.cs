using BlendedLRS.Learning.Classification;

namespace BlendedLRS.Storage.Credentials;

/// <summary>An API key and what it stands for.</summary>
/// <param name="Key">The public half, sent as the user name of Basic authentication.</param>
/// <param name="SecretHash">HMAC-SHA256 of the secret under the installation's pepper, 32 bytes.</param>
/// <param name="Name">What an administrator calls it.</param>
/// <param name="Source">What it is bound to.</param>
/// <param name="Scopes">What it may do, in the words of the standard: <c>all</c>, <c>statements/write</c>, …</param>
public sealed record Credential(string Key, byte[] SecretHash, string Name, SourceKind Source, IReadOnlyList<string> Scopes);
