using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Security;

/// <summary>Counts failed logins by name and client address, so that secrets cannot be guessed. An owner at another address is not locked out by a guesser,
/// and names that nobody has are counted apart, so that a flood of them makes no room for guesses at those that exist.</summary>
internal sealed class FailedLogins(LoginOptions options, InstallationSecret secret, TimeProvider time)
{
    private const string Purpose = "failed-login";
    private const int PrefixOfNetwork = 8;

    private readonly FailureTable _existing = new(options.FailuresPerMinute, time);
    private readonly FailureTable _madeUp = new(options.FailuresPerMinute, time);

    /// <summary>How many pairs are remembered.</summary>
    internal int Kept => _existing.Kept + _madeUp.Kept;

    /// <summary>How long this name is refused from this address; null when it may be tried.</summary>
    public TimeSpan? RefusedFor(string name, IPAddress? address)
    {
        if (Kept == 0)
        {
            return null;
        }

        var pair = PairOf(name, address);
        return _existing.RefusedFor(pair) ?? _madeUp.RefusedFor(pair);
    }

    /// <summary>The secret was wrong.</summary>
    /// <param name="name">The name that was sent.</param>
    /// <param name="address">Where it came from.</param>
    /// <param name="exists">Whether a key or an administrator has that name.</param>
    public void Add(string name, IPAddress? address, bool exists) => (exists ? _existing : _madeUp).Add(PairOf(name, address));

    /// <summary>The secret was right: what came before were slips.</summary>
    public void Forget(string name, IPAddress? address)
    {
        if (Kept == 0)
        {
            return;
        }

        var pair = PairOf(name, address);
        _existing.Forget(pair);
        _madeUp.Forget(pair);
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
