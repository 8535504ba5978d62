using System.Collections.Concurrent;
using System.Security.Cryptography;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Security;

/// <summary>Checks API keys: HMAC of the secret under the installation's pepper, compared in fixed time. A known key is read from the store again after a second,
/// so that a revocation takes effect within one; what was changed here takes effect at once.</summary>
internal sealed class KeyCheck(ICredentialStore store, InstallationSecret secret, Authority authority, TimeProvider time)
{
    private const string Purpose = "api-secret";
    private const int MostKept = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (Caller Caller, long ReadAt)> _known = new(StringComparer.Ordinal);
    private readonly Lock _changing = new();
    private long _changes;

    /// <summary>What is kept of a secret.</summary>
    public static byte[] HashOf(InstallationSecret secret, string text) => secret.Hash(Purpose, text);

    /// <summary>Reads a key from the store again at its next use, because it was changed here.</summary>
    public void Forget(string key)
    {
        lock (_changing)
        {
            _changes++;
            _known.TryRemove(key, out _);
        }
    }

    /// <summary>Whether there is a key of that name that is not revoked.</summary>
    public async Task<bool> ExistsAsync(string key, CancellationToken cancellation) => await FindAsync(key, cancellation) is not null;

    /// <summary>The caller, or null when the key is unknown or revoked or the secret wrong.</summary>
    public async Task<Caller?> CheckAsync(string key, string text, CancellationToken cancellation)
    {
        var caller = await FindAsync(key, cancellation);
        var hash = HashOf(secret, text);

        // Compared also when the key is unknown, so that both take as long.
        var isRight = CryptographicOperations.FixedTimeEquals(hash, caller?.Credential.SecretHash ?? new byte[hash.Length]);
        return isRight ? caller : null;
    }

    private Origin OriginOf(Credential credential) => new(authority.Of(credential), credential.Source) { MayDefine = Scopes.MayDefine(credential.Scopes) };

    private async Task<Caller?> FindAsync(string key, CancellationToken cancellation)
    {
        if (_known.TryGetValue(key, out var known) && time.GetElapsedTime(known.ReadAt) < Kept)
        {
            return known.Caller;
        }

        var readAt = time.GetTimestamp();
        var changes = Interlocked.Read(ref _changes);
        if (await store.FindAsync(key, cancellation) is not { Revoked: null } credential)
        {
            _known.TryRemove(key, out _);
            return null;
        }

        var caller = new Caller(credential, OriginOf(credential));
        Keep(key, caller, readAt, changes);
        return caller;
    }

    private void Keep(string key, Caller caller, long readAt, long changes)
    {
        lock (_changing)
        {
            // What was read before a change may be what it was before it.
            if (changes != _changes)
            {
                return;
            }

            if (_known.Count >= MostKept)
            {
                _known.Clear();
            }

            _known[key] = (caller, readAt);
        }
    }
}
