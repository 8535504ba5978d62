using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>Makes the first API key and administrator when the store holds none. What was made up here is returned once, to be printed, and kept only as hashes.</summary>
internal sealed class FirstStart(ICredentialStore store, SecretCheck check, InstallationSecret secret, IRandomSource random, SeedOptions seed, TimeProvider time)
{
    /// <summary>Seeds an empty store.</summary>
    /// <returns>The lines to print, none when the store was seeded before.</returns>
    public async Task<IReadOnlyList<string>> SeedAsync(CancellationToken cancellation)
    {
        await check.RunAsync(cancellation);
        if (!await store.IsEmptyAsync(cancellation))
        {
            return [];
        }

        var key = seed.Key ?? RandomText.Key(random);
        var keySecret = seed.Secret ?? RandomText.Secret(random);
        var password = seed.AdminPassword ?? RandomText.Password(random);
        if (!await store.AddAdministratorAsync(new Administrator(seed.AdminName, PasswordHash.Make(password, random)), cancellation))
        {
            return []; // another server on this database was first
        }

        var first = new Credential(key, KeyCheck.HashOf(secret, keySecret), "First key", seed.Source, [Scopes.All]) { Created = time.GetUtcNow() };
        await store.AddAsync(first, cancellation);
        return
        [
            "First start: these are shown once, keep them.",
            $"  API key         {key}",
            $"  API secret      {(seed.Secret is null ? keySecret : "(as given)")}",
            $"  Administrator   {seed.AdminName}",
            $"  Password        {(seed.AdminPassword is null ? password : "(as given)")}",
        ];
    }
}
