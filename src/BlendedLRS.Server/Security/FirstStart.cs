using System.Buffers.Text;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>Makes the first API key and administrator when the store holds none. What was made up here is returned once, to be printed, and kept only as hashes.</summary>
internal sealed class FirstStart(ICredentialStore store, InstallationSecret secret, IRandomSource random, SeedOptions seed)
{
    private const int SecretBytes = 32;
    private const int ShortBytes = 12;

    /// <summary>Seeds an empty store.</summary>
    /// <returns>The lines to print, none when the store was seeded before.</returns>
    public async Task<IReadOnlyList<string>> SeedAsync(CancellationToken cancellation)
    {
        if (!await store.IsEmptyAsync(cancellation))
        {
            return secret.IsNew
                ? throw new InvalidDataException($"The store holds API keys but its {InstallationSecret.FileName} is missing, so none of them can be checked. Restore that file from a backup.")
                : [];
        }

        var key = seed.Key ?? "key-" + Text(ShortBytes);
        var keySecret = seed.Secret ?? Text(SecretBytes);
        var password = seed.AdminPassword ?? Text(ShortBytes);
        await store.AddAdministratorAsync(new Administrator(seed.AdminName, PasswordHash.Make(password, random)), cancellation);
        await store.AddAsync(new Credential(key, KeyCheck.HashOf(secret, keySecret), "First key", seed.Source, [Scopes.All]), cancellation);
        return
        [
            "First start: these are shown once, keep them.",
            $"  API key         {key}",
            $"  API secret      {(seed.Secret is null ? keySecret : "(as given)")}",
            $"  Administrator   {seed.AdminName}",
            $"  Password        {(seed.AdminPassword is null ? password : "(as given)")}",
        ];
    }

    private string Text(int bytes)
    {
        var buffer = new byte[bytes];
        random.Fill(buffer);
        return Base64Url.EncodeToString(buffer);
    }
}
