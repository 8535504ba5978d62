using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Security;

/// <summary>Counts failed logins by key and client address, so that secrets cannot be guessed. An owner at another address is not locked out by a guesser,
/// and whoever floods it with made-up keys only makes it forget those who are not refused yet.</summary>
internal sealed class FailedLogins(LoginOptions options, InstallationSecret secret, TimeProvider time)
{
    /// <summary>Most pairs that are remembered; each takes a few dozen bytes, however long the key that was sent.</summary>
    internal const int MostKept = 10_000;

    private const string Purpose = "failed-login";
    private const int PrefixOfNetwork = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, (long Since, int Count)> _failures = [];
    private int _kept;

    /// <summary>How many pairs are remembered.</summary>
    internal int Kept => Volatile.Read(ref _kept);

    /// <summary>How long this key is refused from this address, whatever the secret; null when it may be tried.</summary>
    public TimeSpan? RefusedFor(string name, IPAddress? address)
    {
        if (Kept == 0)
        {
            return null;
        }

        var pair = PairOf(name, address);
        lock (_lock)
        {
            var isRefused = _failures.TryGetValue(pair, out var failure) && failure.Count >= options.FailuresPerMinute && !IsOver(failure.Since);
            return isRefused ? Window - time.GetElapsedTime(failure.Since) : null;
        }
    }

    /// <summary>The secret was wrong.</summary>
    public void Add(string name, IPAddress? address)
    {
        var pair = PairOf(name, address);
        lock (_lock)
        {
            if (!_failures.TryGetValue(pair, out var failure) || IsOver(failure.Since))
            {
                MakeRoom();
                failure = (time.GetTimestamp(), 0);
            }

            _failures[pair] = failure with { Count = failure.Count + 1 };
            Volatile.Write(ref _kept, _failures.Count);
        }
    }

    /// <summary>The secret was right: what came before were slips.</summary>
    public void Forget(string name, IPAddress? address)
    {
        if (Kept == 0)
        {
            return;
        }

        var pair = PairOf(name, address);
        lock (_lock)
        {
            _failures.Remove(pair);
            Volatile.Write(ref _kept, _failures.Count);
        }
    }

    private bool IsOver(long since) => time.GetElapsedTime(since) >= Window;

    private void MakeRoom()
    {
        if (_failures.Count < MostKept)
        {
            return;
        }

        Remove(failure => IsOver(failure.Since));
        if (_failures.Count >= MostKept)
        {
            Remove(failure => failure.Count < options.FailuresPerMinute);
        }

        if (_failures.Count >= MostKept)
        {
            _failures.Clear();
        }
    }

    private void Remove(Func<(long Since, int Count), bool> which)
    {
        foreach (var (pair, failure) in _failures)
        {
            if (which(failure))
            {
                _failures.Remove(pair);
            }
        }
    }

    private UInt128 PairOf(string name, IPAddress? address) => BinaryPrimitives.ReadUInt128BigEndian(secret.Hash(Purpose, $"{NetworkOf(address)}\0{name}"));

    // One household or machine has a whole /64 of IPv6 addresses to itself.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, PrefixOfNetwork) : address.ToString();
    }
}
