using System.Collections.Concurrent;
using BlendedLRS.Storage.Credentials;

namespace BlendedLRS.Server.Security;

/// <summary>Checks administrators' passwords. A browser sends the password with every request and the hash is slow on purpose, so a password that was right is
/// remembered for some minutes, in memory, as a keyed hash. A name that nobody has takes as long as a wrong password, so that time tells nobody's name.</summary>
internal sealed class PasswordCheck(ICredentialStore store, InstallationSecret secret, TimeProvider time) : IDisposable
{
    private const string Purpose = "verified-password";
    private const int MostKept = 1000;

    /// <summary>Most that wait for their turn; more are turned away, so that a flood holds up neither connections nor memory.</summary>
    internal const int MostWaiting = 20;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, long> _verified = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private int _atWork;

    /// <summary>Whether there is an administrator of that name.</summary>
    public async Task<bool> ExistsAsync(string name, CancellationToken cancellation) => await store.FindAdministratorAsync(name, cancellation) is not null;

    /// <summary>Whether an administrator of that name has that password; null when too many others wait to know.</summary>
    /// <param name="name">The sign-in name.</param>
    /// <param name="password">The password.</param>
    /// <param name="mayTry">Asked when it is this one's turn, just before the slow hash.</param>
    /// <param name="cancellation">Stops the wait for the turn.</param>
    public async Task<bool?> CheckAsync(string name, string password, Func<bool> mayTry, CancellationToken cancellation)
    {
        var administrator = await store.FindAdministratorAsync(name, cancellation);
        var hash = administrator?.PasswordHash ?? PasswordHash.OfNobody;

        // The stored hash is part of the key: a changed password is forgotten at once.
        var key = Convert.ToBase64String(secret.Hash(Purpose, $"{name}\0{password}\0{hash}"));
        if (IsKept(key))
        {
            return true;
        }

        try
        {
            return Interlocked.Increment(ref _atWork) > MostWaiting + 1 ? null : await CompareAsync(key, password, hash, mayTry, cancellation) && administrator is not null;
        }
        finally
        {
            Interlocked.Decrement(ref _atWork);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    // One at a time: a browser asks for several files at once, and slow hashes must not occupy every core.
    private async Task<bool> CompareAsync(string key, string password, string hash, Func<bool> mayTry, CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            if (!IsKept(key) && !(mayTry() && PasswordHash.IsRight(password, hash)))
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
