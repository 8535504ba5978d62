using System.Collections.Concurrent;
using System.Collections.Frozen;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;

namespace BlendedLRS.Learning.Classification;

/// <summary>Gives the IRIs of vocabularies one form before they are compared: white space and one trailing slash off, prefixes exchanged (longest first), aliases
/// followed. The stored Statement keeps what was sent.</summary>
internal sealed class IriNormaliser
{
    private const int MostRemembered = 4096;
    private const int LongestRemembered = 512;

    private readonly ConcurrentDictionary<string, string> _remembered = new(StringComparer.Ordinal);
    private readonly (string From, string To)[] _prefixes;
    private readonly FrozenDictionary<string, string> _aliases;
    private readonly string? _base;
    private int _count;

    /// <param name="section">Prefixes and aliases.</param>
    /// <param name="bases">Bases of the profile, of which the earlier ones are read as the current one; null leaves <c>{B}</c> as it stands.</param>
    public IriNormaliser(NormalisationSection section, ProfileBases? bases)
    {
        _aliases = section.Aliases.ToFrozenDictionary(StringComparer.Ordinal);
        var general = WithFixedPoints(section.Prefixes.Select(rule => (rule.From, rule.To)));
        _prefixes = general;
        if (bases is not null)
        {
            _base = Prefixed(bases.Current);
            var own = bases.All.Concat(bases.All.Select(Prefixed)).Distinct(StringComparer.Ordinal).Select(text => (text + "/", _base + "/"));
            _prefixes = WithFixedPoints(own.Concat(general));
        }
    }

    /// <summary>How many IRIs are remembered.</summary>
    internal int Remembered => _remembered.Count;

    /// <summary>An IRI of the rule set with the current base in place of <c>{B}</c>.</summary>
    public string Expand(string iri) => _base is not null && iri.StartsWith("{B}/", StringComparison.Ordinal) ? _base + iri[3..] : iri;

    public string Normalise(string iri)
    {
        if (_remembered.TryGetValue(iri, out var known))
        {
            return known;
        }

        var prefixed = Prefixed(iri);
        var normal = _aliases.GetValueOrDefault(prefixed, prefixed);
        Remember(iri, normal);
        return normal;
    }

    /// <summary>The IRI before aliases are followed.</summary>
    public string Prefixed(string iri)
    {
        var trimmed = iri.AsSpan().Trim();
        trimmed = trimmed.EndsWith('/') ? trimmed[..^1] : trimmed;
        foreach (var (from, to) in _prefixes)
        {
            if (trimmed.StartsWith(from, StringComparison.Ordinal))
            {
                return string.Concat(to, trimmed[from.Length..]);
            }
        }

        return trimmed.ToString();
    }

    /// <summary>Beside every exchange stands that its result stays, so that a shorter prefix of it does not fire again.</summary>
    private static (string From, string To)[] WithFixedPoints(IEnumerable<(string From, string To)> prefixes)
    {
        var all = prefixes.ToList();
        return [.. all.Concat(all.Select(rule => (rule.To, rule.To))).DistinctBy(rule => rule.Item1, StringComparer.Ordinal).OrderByDescending(rule => rule.Item1.Length)];
    }

    /// <summary>Real sources repeat a few hundred IRIs; a sender that invents new ones without end fills no memory.</summary>
    private void Remember(string iri, string normal)
    {
        if (iri.Length <= LongestRemembered && Volatile.Read(ref _count) < MostRemembered && _remembered.TryAdd(iri, normal))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
