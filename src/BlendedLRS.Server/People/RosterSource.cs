using System.Collections.Immutable;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Configuration;

namespace BlendedLRS.Server.People;

/// <summary>The roster as it is now, made from the configuration once and then followed change by change.</summary>
internal sealed class RosterSource(LiveConfiguration configuration, ReportingOptions reporting)
{
    private readonly Lock _making = new();
    private Seen _last = new(
        ConfigurationSnapshot.Empty.Of(RosterEntries.People), ConfigurationSnapshot.Empty.Of(RosterEntries.Units), ConfigurationSnapshot.Empty.Of(RosterEntries.Sites), RosterState.Empty);

    private Roster? _ready;
    private RosterState? _readyFor;

    /// <summary>The roster after everything that was written before this call; the same object as long as nothing of it changed.</summary>
    public async Task<Roster> ReadAsync(CancellationToken cancellation) => RosterOf(StateOf(await configuration.ReadAsync(cancellation)));

    /// <summary>The records of a snapshot.</summary>
    public RosterState StateOf(ConfigurationSnapshot snapshot)
    {
        var last = Volatile.Read(ref _last);
        var (people, units, sites) = (snapshot.Of(RosterEntries.People), snapshot.Of(RosterEntries.Units), snapshot.Of(RosterEntries.Sites));
        if (people == last.People && units == last.Units && sites == last.Sites)
        {
            return last.State;
        }

        var state = last.State;
        if (Gone(last.Units, units).Any() || Gone(last.Sites, sites).Any())
        {
            state = RosterState.Of(people.Values.Select(RosterEntries.Read<Person>), units.Values.Select(RosterEntries.Read<OrgUnit>), sites.Values.Select(RosterEntries.Read<Site>));
        }
        else
        {
            state = state.With(Fresh<Person>(last.People, people), Fresh<OrgUnit>(last.Units, units), Fresh<Site>(last.Sites, sites), Gone(last.People, people));
        }

        Volatile.Write(ref _last, new Seen(people, units, sites, state));
        return state;
    }

    /// <summary>A state made ready for questions.</summary>
    public Roster RosterOf(RosterState state)
    {
        lock (_making)
        {
            if (_ready is null || _readyFor != state)
            {
                (_ready, _readyFor) = (new Roster([.. state.People.Values], [.. state.Units.Values], [.. state.Sites.Values], reporting.TimeZone), state);
            }

            return _ready;
        }
    }

    private static List<T> Fresh<T>(ImmutableDictionary<string, ConfigurationEntry> before, ImmutableDictionary<string, ConfigurationEntry> now)
        where T : class =>
        [.. now.Where(pair => !before.TryGetValue(pair.Key, out var old) || old != pair.Value).Select(pair => RosterEntries.Read<T>(pair.Value))];

    private static IEnumerable<string> Gone(ImmutableDictionary<string, ConfigurationEntry> before, ImmutableDictionary<string, ConfigurationEntry> now) =>
        before == now ? [] : before.Keys.Where(key => !now.ContainsKey(key));

    private sealed record Seen(
        ImmutableDictionary<string, ConfigurationEntry> People, ImmutableDictionary<string, ConfigurationEntry> Units, ImmutableDictionary<string, ConfigurationEntry> Sites, RosterState State);
}
