using System.Collections.Frozen;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>Who works where, as of any day. Immutable; safe for many threads. Joins are as of the event's day, so history does not jump when people move.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Person> _people;
    private readonly FrozenDictionary<string, OrgUnit> _units;
    private readonly FrozenDictionary<string, Site> _sites;
    private readonly FrozenDictionary<string, string> _personOfIfi;
    private readonly FrozenDictionary<string, string[]> _unitsLedBy;
    private readonly TimeZoneInfo _zone;

    /// <summary>Makes the roster ready.</summary>
    /// <param name="people">Each key once, each IFI once.</param>
    /// <param name="units">Each key once; no unit stands above itself on any day.</param>
    /// <param name="sites">Each key once.</param>
    /// <param name="zone">The time zone of who has no site.</param>
    public Roster(IReadOnlyCollection<Person> people, IReadOnlyCollection<OrgUnit> units, IReadOnlyCollection<Site> sites, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(people);
        _people = people.ToFrozenDictionary(person => person.Key, StringComparer.Ordinal);
        _units = units.ToFrozenDictionary(unit => unit.Key, StringComparer.Ordinal);
        _sites = sites.ToFrozenDictionary(site => site.Key, StringComparer.Ordinal);
        _personOfIfi = people.SelectMany(person => person.Ifis.Select(ifi => (ifi.Key, Person: person.Key))).ToFrozenDictionary(pair => pair.Key, pair => pair.Person, StringComparer.Ordinal);
        _unitsLedBy = units.SelectMany(unit => unit.Leaders.Select(leader => (leader.Person, Unit: unit.Key)))
            .GroupBy(pair => pair.Person, pair => pair.Unit, StringComparer.Ordinal)
            .ToFrozenDictionary(units => units.Key, units => units.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _zone = zone;
    }

    /// <summary>Nobody is known.</summary>
    public static Roster Empty { get; } = new([], [], [], TimeZoneInfo.Utc);

    /// <summary>Everybody.</summary>
    public IReadOnlyCollection<Person> People => _people.Values;

    /// <summary>Every unit.</summary>
    public IReadOnlyCollection<OrgUnit> Units => _units.Values;

    /// <summary>Every site.</summary>
    public IReadOnlyCollection<Site> Sites => _sites.Values;

    /// <summary>The key of who an IFI identifies: the person's, else the IFI's own, so that somebody unknown is still one and the same.</summary>
    public string KeyOf(Ifi ifi) => _personOfIfi.GetValueOrDefault(ifi.Key, ifi.Key);

    /// <summary>The person of a key; null when the roster does not know them.</summary>
    public Person? Find(string person) => _people.GetValueOrDefault(person);

    /// <summary>Where somebody worked; null when they were not employed that day or are unknown.</summary>
    public Placement? PlacementOf(string person, DateOnly day)
    {
        var assignment = _people.GetValueOrDefault(person)?.Assignments.FirstOrDefault(candidate => candidate.Holds(day));
        return assignment is null ? null : new Placement(PathOf(assignment.Unit, day), assignment.Site, assignment.RoleFamily, assignment.Role, assignment.Fte);
    }

    /// <summary>The day of a moment where somebody worked then.</summary>
    public DateOnly DayOf(string person, DateTimeOffset time)
    {
        // The site is that of the day in the organisation's zone: the two days differ by one at most, and people do not change sites that often.
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, _zone).DateTime);
        var site = _people.GetValueOrDefault(person)?.Assignments.FirstOrDefault(candidate => candidate.Holds(day))?.Site;
        return site is not null && _sites.TryGetValue(site, out var known) ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, known.TimeZone).DateTime) : day;
    }

    /// <summary>Keys of units from the top down to a unit, that day; empty without a unit.</summary>
    public IReadOnlyList<string> PathOf(string? unit, DateOnly day)
    {
        var path = new List<string>();
        while (unit is not null && !path.Contains(unit))
        {
            path.Add(unit);
            unit = _units.GetValueOrDefault(unit)?.Parents.FirstOrDefault(parent => parent.Holds(day))?.Unit;
        }

        path.Reverse();
        return path;
    }

    /// <summary>Whether somebody led at least one other person that day.</summary>
    public bool IsLeader(string person, DateOnly day) =>
        LedBy(person, day).Any() && _people.Values.Any(other => other.Key != person && Manages(person, other.Key, day));

    /// <summary>Whether somebody led the unit of another, or one above it, that day.</summary>
    public bool Manages(string leader, string person, DateOnly day)
    {
        var led = LedBy(leader, day).ToList();
        return led.Count > 0 && leader != person && PlacementOf(person, day) is { } placement && placement.UnitPath.Intersect(led, StringComparer.Ordinal).Any();
    }

    private IEnumerable<string> LedBy(string person, DateOnly day) =>
        _unitsLedBy.GetValueOrDefault(person, []).Where(unit => _units[unit].Leaders.Any(leader => leader.Person == person && leader.Holds(day)));
}
