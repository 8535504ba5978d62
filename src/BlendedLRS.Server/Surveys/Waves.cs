using System.Collections.Immutable;
using BlendedLRS.Learning;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Surveys;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Documents;

namespace BlendedLRS.Server.Surveys;

/// <summary>The waves of all surveys, as entries of the configuration.</summary>
internal sealed class Waves(
    LiveConfiguration configuration, RosterSource rosters, ISurveyStore surveys, DisclosureOptions disclosure, ReportingOptions reporting, TimeProvider time)
{
    private const string Collection = "wave";

    private Seen? _last;

    /// <summary>The day that decides whether a wave is open.</summary>
    public DateOnly Today => CalendarDay.Of(time.GetUtcNow(), reporting.TimeZone);

    /// <summary>Every wave, in the order of time.</summary>
    public async Task<IReadOnlyList<WavePlan>> ReadAsync(CancellationToken cancellation) => PlansOf(await configuration.ReadAsync(cancellation));

    /// <summary>The wave of a key; null when there is none.</summary>
    public async Task<WavePlan?> FindAsync(string key, CancellationToken cancellation) => (await ReadAsync(cancellation)).FirstOrDefault(plan => plan.Key == key);

    /// <summary>Where a wave stands, and how many answered.</summary>
    public async Task<(WaveState State, int? Answered)> LookAsync(WavePlan plan, CancellationToken cancellation)
    {
        var count = await surveys.CountAsync(plan.Key, plan.MinimumPeople, cancellation);
        var state = count.IsClosed ? WaveState.Closed : Today < plan.From ? WaveState.Planned : plan.IsOpen(Today) ? WaveState.Open : WaveState.Over;
        return (state, count.People);
    }

    /// <summary>Plans a wave, or changes one that has not begun; its groups are made of the roster of today.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="body">What they want.</param>
    /// <param name="condition">What must hold of the wave as it is.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Why not, and whether it is new.</returns>
    public async Task<(Problem? Problem, bool IsNew)> PutAsync(string by, WaveBody body, DocumentPrecondition condition, CancellationToken cancellation)
    {
        Problem? problem = null;
        var isNew = false;
        var refusals = await configuration.ChangeAsync(
            by,
            snapshot =>
            {
                var plans = PlansOf(snapshot);
                var was = plans.FirstOrDefault(plan => plan.Key == body.Key);
                isNew = was is null;
                problem = was is not null && was.From <= Today
                    ? new Problem(Fault.Conflict, "", $"The wave '{was.Key}' has begun; it stays as it is.")
                    : condition.Check(TagOf(was)) is null ? null : new Problem(Fault.PreconditionFailed, "", "The wave is not what the If-Match or If-None-Match header says.");
                return problem is null ? Change(snapshot, [.. plans.Where(plan => plan != was)], body) : ConfigurationChange.None;
            },
            cancellation);
        return (problem ?? (refusals.Count > 0 ? Problem.Of(refusals[0]) : null), isNew);
    }

    /// <summary>Deletes a wave that nobody answered.</summary>
    /// <returns>Null, or why not.</returns>
    public async Task<Problem?> DeleteAsync(string by, string key, DocumentPrecondition condition, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } plan)
        {
            return NotFound(key);
        }

        var (state, answered) = await LookAsync(plan, cancellation);
        if (condition.Check(ETag.Of(WaveAnswer.Of(plan, state, answered))) is not null)
        {
            return new Problem(Fault.PreconditionFailed, "", "The wave is not what the If-Match or If-None-Match header says.");
        }

        if (!await surveys.ForgetAsync(key, cancellation))
        {
            return new Problem(Fault.Conflict, "", $"People have answered the wave '{key}', or it is closed; it stays.");
        }

        await configuration.ChangeAsync(by, snapshot => snapshot.Of(Collection).ContainsKey(key) ? new ConfigurationChange([(Collection, key, null)], []) : ConfigurationChange.None, cancellation);
        return null;
    }

    /// <summary>There is no such wave.</summary>
    public static Problem NotFound(string key) => new(Fault.NotFound, "", $"There is no wave '{key}'.");

    private ConfigurationChange Change(ConfigurationSnapshot snapshot, IReadOnlyList<WavePlan> others, WaveBody body)
    {
        var minimum = body.MinimumPeople ?? disclosure.MinimumPeople;
        var groups = WaveGroups.Of(rosters.RosterOf(rosters.StateOf(snapshot)), Today, minimum);
        var plan = new WavePlan(body.Key, body.Instrument, body.From, body.Until, Today, minimum) { ActivityId = body.ActivityId, Groups = groups.Groups, Units = groups.Units };
        var refusal = minimum < disclosure.MinimumPeople
            ? new Refusal("Surveys", "/minimumPeople", $"Fewer than {disclosure.MinimumPeople} people are not shown anywhere in this installation.")
            : groups.Groups.Count == 0
                ? new Refusal("Surveys", "", $"The roster of today has fewer than {Math.Max(minimum, Wave.MinimumRoster)} people, so nobody can be asked.")
                : plan.Check(others);
        return refusal is null ? new ConfigurationChange([(Collection, plan.Key, CatalogueJson.Write(plan))], []) : ConfigurationChange.Refused(refusal);
    }

    private IReadOnlyList<WavePlan> PlansOf(ConfigurationSnapshot snapshot)
    {
        var entries = snapshot.Of(Collection);
        if (Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Entries, entries))
        {
            return last.Plans;
        }

        IReadOnlyList<WavePlan> plans = [.. entries.Values.Select(entry => CatalogueJson.Restore<WavePlan>(entry.Json!)).OrderBy(plan => plan.From).ThenBy(plan => plan.Key, StringComparer.Ordinal)];
        Volatile.Write(ref _last, new Seen(entries, plans));
        return plans;
    }

    // Only a wave that has not begun is changed, and nobody has answered that.
    private static string? TagOf(WavePlan? plan) => plan is null ? null : ETag.Of(WaveAnswer.Of(plan, WaveState.Planned, null));

    private sealed record Seen(ImmutableDictionary<string, ConfigurationEntry> Entries, IReadOnlyList<WavePlan> Plans);
}
