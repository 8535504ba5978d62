using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>Makes, changes and revokes API keys, for the administrators' resource and the verb alike. A secret is told once and kept as a hash.</summary>
internal sealed class ApiKeys(ICredentialStore store, InstallationSecret secret, IRandomSource random, KeyCheck check, TimeProvider time)
{
    /// <summary>Every key, revoked ones too.</summary>
    public Task<IReadOnlyList<Credential>> ListAsync(CancellationToken cancellation) => store.ListAsync(cancellation);

    /// <summary>One key, null when there is none.</summary>
    public Task<Credential?> FindAsync(string key, CancellationToken cancellation) => store.FindAsync(key, cancellation);

    /// <summary>Makes a key.</summary>
    public async Task<(Credential Credential, string Secret)> AddAsync(string name, SourceKind source, IReadOnlyList<string> scopes, CancellationToken cancellation)
    {
        var text = RandomText.Secret(random);
        while (true)
        {
            var credential = new Credential(RandomText.Key(random), KeyCheck.HashOf(secret, text), name, source, scopes) { Created = time.GetUtcNow() };
            if (await store.AddAsync(credential, cancellation))
            {
                return (credential, text);
            }
        }
    }

    /// <summary>Gives a key another name and other scopes, at once.</summary>
    public async Task<Problem?> ChangeAsync(string key, string name, IReadOnlyList<string> scopes, CancellationToken cancellation)
    {
        var done = await store.ChangeAsync(key, name, scopes, cancellation);
        check.Forget(key);
        return done ? null : await WhyNotAsync(key, cancellation);
    }

    /// <summary>Gives a key another secret; the old one is refused at once.</summary>
    public async Task<(string Secret, Problem? Problem)> RotateAsync(string key, CancellationToken cancellation)
    {
        var text = RandomText.Secret(random);
        var done = await store.ReplaceSecretAsync(key, KeyCheck.HashOf(secret, text), cancellation);
        check.Forget(key);
        return done ? (text, null) : ("", await WhyNotAsync(key, cancellation));
    }

    /// <summary>Revokes a key for good: it is refused here at once, by other processes on this store within a second. A revoked one stays as it is.</summary>
    public async Task<Problem?> RevokeAsync(string key, CancellationToken cancellation)
    {
        var done = await store.RevokeAsync(key, time.GetUtcNow(), cancellation);
        check.Forget(key);
        return done || await store.FindAsync(key, cancellation) is not null ? null : NotFound(key);
    }

    /// <summary>The problem of a key that is not there.</summary>
    public static Problem NotFound(string key) => new(Fault.NotFound, "", $"There is no API key {(key.Length <= 60 ? key : key[..60] + "…")}.");

    private async Task<Problem> WhyNotAsync(string key, CancellationToken cancellation) =>
        await store.FindAsync(key, cancellation) is null ? NotFound(key) : new Problem(Fault.Conflict, "", "The API key is revoked, for good; make a new one.");
}
