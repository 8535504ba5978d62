namespace BlendedLRS.Storage.Credentials;

/// <summary>A person who may open the pages.</summary>
/// <param name="Name">The sign-in name.</param>
/// <param name="PasswordHash">PBKDF2 hash with its parameters and salt, as text.</param>
public sealed record Administrator(string Name, string PasswordHash);
