using System.Collections.Concurrent;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>Checks administrators' passwords. A browser sends the password with every request and the hash is slow on purpose, so a password that was right is
/// remembered for some minutes, in memory, as a keyed hash.</summary>
internal sealed class PasswordCheck(ICredentialStore store, InstallationSecret secret, TimeProvider time) : IDisposable
{
    private const string Purpose = "verified-password";
    private const int MostKept = 1000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, long> _verified = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Whether an administrator of that name has that password.</summary>
    /// <param name="name">The sign-in name.</param>
    /// <param name="password">The password.</param>
    /// <param name="mayTry">Asked when it is this one's turn, just before the slow hash.</param>
    /// <param name="cancellation">Stops the wait for the turn.</param>
    public async Task<bool> CheckAsync(string name, string password, Func<bool> mayTry, CancellationToken cancellation)
    {
        if (await store.FindAdministratorAsync(name, cancellation) is not { } administrator)
        {
            return false;
        }

        // The stored hash is part of the key: a changed password is forgotten at once.
        var key = Convert.ToBase64String(secret.Hash(Purpose, $"{name}\0{password}\0{administrator.PasswordHash}"));
        if (IsKept(key))
        {
            return true;
        }

        // One at a time: a browser asks for several files at once, and slow hashes must not occupy every core.
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (!IsKept(key) && !(mayTry() && PasswordHash.IsRight(password, administrator.PasswordHash)))
            {
                return false;
            }

            Keep(key);
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private bool IsKept(string key) => _verified.TryGetValue(key, out var since) && time.GetElapsedTime(since) < Kept;

    private void Keep(string key)
    {
        if (_verified.Count >= MostKept)
        {
            _verified.Clear();
        }

        _verified.TryAdd(key, time.GetTimestamp());
    }
}
