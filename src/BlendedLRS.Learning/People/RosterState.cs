using System.Collections.Immutable;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>Every record of the roster, and who is found by what. Immutable: a change gives another state, and nothing is in force until that is written.</summary>
public sealed record RosterState
{
    private static readonly ImmutableDictionary<string, string> NoKeys = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    private RosterState()
    {
    }

    /// <summary>Nothing is known.</summary>
    public static RosterState Empty { get; } = new();

    /// <summary>Everybody by key.</summary>
    public ImmutableDictionary<string, Person> People { get; private init; } = ImmutableDictionary.Create<string, Person>(StringComparer.Ordinal);

    /// <summary>Every unit by key.</summary>
    public ImmutableDictionary<string, OrgUnit> Units { get; private init; } = ImmutableDictionary.Create<string, OrgUnit>(StringComparer.Ordinal);

    /// <summary>Every site by key.</summary>
    public ImmutableDictionary<string, Site> Sites { get; private init; } = ImmutableDictionary.Create<string, Site>(StringComparer.Ordinal);

    private ImmutableDictionary<string, string> ByIfi { get; init; } = NoKeys;

    private ImmutableDictionary<string, string> ByExternalId { get; init; } = NoKeys;

    private ImmutableDictionary<string, string> ByAlias { get; init; } = NoKeys;

    /// <summary>The state of records that were checked when they were written.</summary>
    public static RosterState Of(IEnumerable<Person> people, IEnumerable<OrgUnit> units, IEnumerable<Site> sites)
    {
        var all = people.ToList();
        return new RosterState
        {
            People = Empty.People.AddRange(all.Select(person => KeyValuePair.Create(person.Key, person))),
            Units = Empty.Units.AddRange(units.Select(unit => KeyValuePair.Create(unit.Key, unit))),
            Sites = Empty.Sites.AddRange(sites.Select(site => KeyValuePair.Create(site.Key, site))),
            ByIfi = NoKeys.SetItems(all.SelectMany(person => Keys(person, person.Ifis.Select(ifi => ifi.Key)))),
            ByExternalId = NoKeys.SetItems(all.SelectMany(person => Keys(person, person.ExternalIds))),
            ByAlias = NoKeys.SetItems(all.SelectMany(person => Keys(person, person.Aliases))),
        };
    }

    /// <summary>The person of a key, or the one that they were merged into; null when nobody has it.</summary>
    public Person? Find(string key) => People.GetValueOrDefault(key) ?? (ByAlias.TryGetValue(key, out var survivor) ? People[survivor] : null);

    /// <summary>Whom an IFI belongs to.</summary>
    public Person? WithIfi(Ifi ifi) => ByIfi.TryGetValue(ifi.Key, out var key) ? People[key] : null;

    /// <summary>Whom HR calls so.</summary>
    public Person? WithExternalId(string externalId) => ByExternalId.TryGetValue(externalId, out var key) ? People[key] : null;

    /// <summary>With records that were checked when they were written: what many a change amounts to.</summary>
    public RosterState With(IReadOnlyCollection<Person> people, IReadOnlyCollection<OrgUnit> units, IReadOnlyCollection<Site> sites, IEnumerable<string> gone)
    {
        // All old ones first: an IFI may have gone from one person to another.
        var state = people.Select(person => person.Key).Concat(gone).Aggregate(this, (left, key) => left.Without(key));
        state = people.Aggregate(state, (now, person) => now.With(person));
        return state with
        {
            Units = state.Units.SetItems(units.Select(unit => KeyValuePair.Create(unit.Key, unit))),
            Sites = state.Sites.SetItems(sites.Select(site => KeyValuePair.Create(site.Key, site))),
        };
    }

    /// <summary>With a person added or replaced.</summary>
    internal RosterState With(Person person)
    {
        var without = Without(person.Key);
        return without with
        {
            People = without.People.SetItem(person.Key, person),
            ByIfi = without.ByIfi.SetItems(Keys(person, person.Ifis.Select(ifi => ifi.Key))),
            ByExternalId = without.ByExternalId.SetItems(Keys(person, person.ExternalIds)),
            ByAlias = without.ByAlias.SetItems(Keys(person, person.Aliases)),
        };
    }

    /// <summary>Without a person.</summary>
    internal RosterState Without(string key) => !People.TryGetValue(key, out var person) ? this : this with
    {
        People = People.Remove(key),
        ByIfi = ByIfi.RemoveRange(person.Ifis.Select(ifi => ifi.Key)),
        ByExternalId = ByExternalId.RemoveRange(person.ExternalIds),
        ByAlias = ByAlias.RemoveRange(person.Aliases),
    };

    /// <summary>With a unit added or replaced.</summary>
    internal RosterState With(OrgUnit unit) => this with { Units = Units.SetItem(unit.Key, unit) };

    /// <summary>With a site added or replaced.</summary>
    internal RosterState With(Site site) => this with { Sites = Sites.SetItem(site.Key, site) };

    /// <summary>Without a unit.</summary>
    internal RosterState WithoutUnit(string key) => this with { Units = Units.Remove(key) };

    /// <summary>Without a site.</summary>
    internal RosterState WithoutSite(string key) => this with { Sites = Sites.Remove(key) };

    private static IEnumerable<KeyValuePair<string, string>> Keys(Person person, IEnumerable<string> names) => names.Select(name => KeyValuePair.Create(name, person.Key));
}
