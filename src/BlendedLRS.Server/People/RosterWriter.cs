using BlendedLRS.Learning;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.People;

/// <summary>Changes the roster: decided on what is there, and written as a whole or not at all.</summary>
internal sealed class RosterWriter(LiveConfiguration configuration, RosterSource source, IRandomSource random, ReportingOptions reporting, TimeProvider time)
{
    /// <summary>Changes it.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="change">What to make of the roster; may be asked more than once.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Why it cannot be; empty when it was done.</returns>
    public Task<IReadOnlyList<Refusal>> ChangeAsync(string by, Func<RosterState, RosterOutcome> change, CancellationToken cancellation) => configuration.ChangeAsync(
        by,
        seen =>
        {
            var before = source.StateOf(seen);
            var outcome = change(before);
            return outcome.IsDone ? new ConfigurationChange(RosterEntries.Between(before, outcome.State), []) : ConfigurationChange.Refused(outcome.Refusals);
        },
        cancellation);

    /// <summary>The records as they are now.</summary>
    public async Task<RosterState> ReadAsync(CancellationToken cancellation) => source.StateOf(await configuration.ReadAsync(cancellation));

    /// <summary>The pseudonym of somebody new.</summary>
    public string NewKey() => RandomText.Pseudonym(random);

    /// <summary>Today in the organisation's zone.</summary>
    public DateOnly Today() => CalendarDay.Of(time.GetUtcNow(), reporting.TimeZone);

    /// <summary>Today where somebody works or worked last.</summary>
    public DateOnly TodayOf(RosterState state, Person? person)
    {
        var site = person?.Assignments is [.., var last] ? last.Site : null;
        return site is not null && state.Sites.TryGetValue(site, out var known)
            ? CalendarDay.Of(time.GetUtcNow(), known.TimeZone)
            : Today();
    }
}
