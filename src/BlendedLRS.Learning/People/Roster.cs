using System.Collections.Frozen;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Learning.People;

/// <summary>Who works where, as of any day. Immutable; safe for many threads. Joins are as of the event's day, so history does not jump when people move.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Person> _people;
    private readonly FrozenDictionary<string, OrgUnit> _units;
    private readonly FrozenDictionary<string, Site> _sites;
    private readonly FrozenDictionary<string, string> _personOfIfi;
    private readonly FrozenDictionary<string, string> _survivorOf;
    private readonly FrozenDictionary<string, (string Unit, Leadership Span)[]> _ledBy;
    private readonly FrozenDictionary<string, (string Person, Assignment Span)[]> _spansIn;
    private readonly FrozenDictionary<string, string[]> _everBelow;
    private readonly TimeZoneInfo _zone;

    /// <summary>Makes the roster ready.</summary>
    /// <param name="people">Each key once, also among those who were merged; each IFI once.</param>
    /// <param name="units">Each key once; no unit stands above itself on any day.</param>
    /// <param name="sites">Each key once.</param>
    /// <param name="zone">The time zone of who has no site.</param>
    public Roster(IReadOnlyCollection<Person> people, IReadOnlyCollection<OrgUnit> units, IReadOnlyCollection<Site> sites, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(people);
        _zone = zone;
        _people = people.ToFrozenDictionary(person => person.Key, StringComparer.Ordinal);
        _units = units.ToFrozenDictionary(unit => unit.Key, StringComparer.Ordinal);
        _sites = sites.ToFrozenDictionary(site => site.Key, StringComparer.Ordinal);
        _personOfIfi = people.SelectMany(person => person.Ifis.Select(ifi => (ifi.Key, Person: person.Key))).ToFrozenDictionary(pair => pair.Key, pair => pair.Person, StringComparer.Ordinal);
        _survivorOf = people.SelectMany(person => person.Aliases.Select(alias => (alias, person.Key))).ToFrozenDictionary(pair => pair.alias, pair => pair.Key, StringComparer.Ordinal);
        _ledBy = Grouped(units.SelectMany(unit => unit.Leaders.Select(leader => (KeyOf(leader.Person), (unit.Key, leader)))));
        _spansIn = Grouped(people.SelectMany(person => person.Assignments.Where(span => span.Unit is not null).Select(span => (span.Unit!, (person.Key, span)))));
        _everBelow = Grouped(units.SelectMany(unit => unit.Parents.Where(parent => parent.Unit is not null).Select(parent => parent.Unit!).Distinct(StringComparer.Ordinal).Select(parent => (parent, unit.Key))));
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

    /// <summary>The key that a person goes by today: another's after a merge, else the same.</summary>
    public string KeyOf(string person) => _survivorOf.GetValueOrDefault(person, person);

    /// <summary>The person of a key, or the one that they were merged into; null when the roster does not know them.</summary>
    public Person? Find(string person) => _people.GetValueOrDefault(KeyOf(person));

    /// <summary>The unit of a key; null when there is none.</summary>
    public OrgUnit? FindUnit(string unit) => _units.GetValueOrDefault(unit);

    /// <summary>The site of a key; null when there is none.</summary>
    public Site? FindSite(string site) => _sites.GetValueOrDefault(site);

    /// <summary>Where somebody worked; null when they were not employed that day or are unknown.</summary>
    public Placement? PlacementOf(string person, DateOnly day)
    {
        var assignment = Find(person)?.Assignments.FirstOrDefault(candidate => candidate.Holds(day));
        return assignment is null ? null : new Placement(PathOf(assignment.Unit, day), assignment.Site, assignment.RoleFamily, assignment.Role, assignment.Fte);
    }

    /// <summary>The day of a moment where somebody worked then.</summary>
    public DateOnly DayOf(string person, DateTimeOffset time)
    {
        // The site is that of the day in the organisation's zone: the two days differ by one at most, and people do not change sites that often.
        var day = CalendarDay.Of(time, _zone);
        var site = Find(person)?.Assignments.FirstOrDefault(candidate => candidate.Holds(day))?.Site;
        return site is not null && _sites.TryGetValue(site, out var known) ? CalendarDay.Of(time, known.TimeZone) : day;
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
    public bool IsLeader(string person, DateOnly day)
    {
        var key = KeyOf(person);
        return LedBy(key, day).Any(unit => EverBelow(unit).Any(below =>
            _spansIn.GetValueOrDefault(below, []).Any(one => one.Person != key && one.Span.Holds(day)) && PathOf(below, day).Contains(unit, StringComparer.Ordinal)));
    }

    /// <summary>Whether somebody led the unit of another, or one above it, that day.</summary>
    public bool Manages(string leader, string person, DateOnly day)
    {
        var key = KeyOf(leader);
        return _ledBy.ContainsKey(key) && key != KeyOf(person) && PlacementOf(person, day) is { } placement && LedBy(key, day).Any(unit => placement.UnitPath.Contains(unit, StringComparer.Ordinal));
    }

    /// <summary>Who belonged to a part of the organisation on at least one day of a period, in the order of their keys.</summary>
    public IEnumerable<Member> MembersOf(RosterSlice slice, Period period)
    {
        var spans =
            from one in SpansOf(slice.Unit)
            where (slice.Site is null || one.Span.Site == slice.Site) && (slice.RoleFamily is null || one.Span.RoleFamily == slice.RoleFamily)
            let first = one.Span.From > period.First ? one.Span.From : period.First
            let end = one.Span.Until is { } last && last < period.End ? last : period.End
            where first < end
            select (one.Person, Days: DaysIn(one.Span.Unit, slice.Unit, first, end), one.Span.Fte);
        return spans.Where(span => span.Days > 0).GroupBy(span => span.Person, StringComparer.Ordinal).OrderBy(person => person.Key, StringComparer.Ordinal).Select(person =>
            new Member(person.Key, person.Sum(span => span.Days), person.Sum(span => span.Days * span.Fte) / person.Sum(span => span.Days)));
    }

    private IEnumerable<(string Person, Assignment Span)> SpansOf(string? unit) => unit is null
        ? _people.Values.SelectMany(person => person.Assignments.Select(span => (person.Key, span)))
        : EverBelow(unit).SelectMany(below => _spansIn.GetValueOrDefault(below, []));

    private int DaysIn(string? unit, string? above, DateOnly from, DateOnly until) => above is null
        ? until.DayNumber - from.DayNumber
        : UnitTree.Within(unit!, above, from, until, FindUnit).Sum(span => span.Until.DayNumber - span.From.DayNumber);

    private IEnumerable<string> LedBy(string person, DateOnly day) =>
        _ledBy.GetValueOrDefault(person, []).Where(led => led.Span.Holds(day)).Select(led => led.Unit);

    // The unit and every unit that ever stood below it.
    private IEnumerable<string> EverBelow(string unit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { unit };
        var left = new Queue<string>([unit]);
        while (left.TryDequeue(out var next))
        {
            yield return next;
            foreach (var below in _everBelow.GetValueOrDefault(next, []))
            {
                if (seen.Add(below))
                {
                    left.Enqueue(below);
                }
            }
        }
    }

    private static FrozenDictionary<string, T[]> Grouped<T>(IEnumerable<(string Key, T Value)> pairs) =>
        pairs.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
