using System.Collections.Concurrent;
using System.Globalization;
using BlendedLRS.Learning;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Server.Resolution;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>From learning events to published cells, month by month: those whose events changed, and those that were still running when they were counted and have ended since.</summary>
internal sealed class CellProjection(
    IFactQueries facts,
    IResolutionStore resolved,
    ResolutionProjection resolution,
    IBlendCellStore cells,
    IStatementLogReader log,
    ICredentialStore settings,
    IProjectorLease lease,
    LiveRuleSets rules,
    ClassifierOptions reporting,
    DisclosureOptions disclosure,
    TimeProvider time)
{
    private const string RulesSetting = "cells-computed-under";
    private const string PositionSetting = "cells-computed-through";

    // Months stay dirty until the cells of all measures are written anew, which takes days: these follow every change.
    private readonly ConcurrentDictionary<DateOnly, long> _counted = new();

    /// <summary>Whether a setting says how far the cells of one store are, so that it means nothing in another.</summary>
    public static bool IsOwnSetting(string name) => name is RulesSetting or PositionSetting;

    /// <summary>Whether a change is in the cells, so that nobody has to remember it for their sake.</summary>
    public bool HasCounted(DirtyMonth month) => month.Kind != ResolvedKind.LearningEvent || _counted.GetValueOrDefault(month.Month, -1) == month.Change;

    /// <summary>How far the facts were that the cells were last computed from, by whichever server; 0 where no other server could ask.</summary>
    public async Task<long> PositionAsync(CancellationToken cancellation) =>
        long.Parse(await settings.ReadSettingAsync(PositionSetting, cancellation) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Computes what is due.</summary>
    /// <param name="position">Up to where everything is resolved; read before this call, so that "as of" never says too much.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>Whether that was possible: not while everybody is being resolved anew, because what is half done is neither the one nor the other.</returns>
    public async Task<bool> RecomputeAsync(long position, CancellationToken cancellation)
    {
        var settled = resolution.Settled;
        if (settled is null && await facts.CurrentAsync(cancellation) is not null)
        {
            return false;
        }

        var asOf = await log.ConsistentThroughAsync(position, cancellation);
        var version = await VersionAsync(settled, cancellation);
        var dirty = (await resolved.DirtyMonthsAsync(cancellation)).Where(month => !HasCounted(month)).ToList();
        var today = Today();
        var months = new SortedSet<DateOnly>(dirty.Select(month => month.Month));
        var present = await cells.ReadAllAsync(cancellation);
        var isUnderTheseRules = await settings.ReadSettingAsync(RulesSetting, cancellation) == Rules(version);
        months.UnionWith(present.Where(cell => !isUnderTheseRules || HasEnded(cell, today)).Select(cell => cell.Month));
        var fresh = new List<BlendCell>();
        foreach (var month in months)
        {
            var events = await resolved.ReadAsync(ResolvedKind.LearningEvent, month, month.AddMonths(1), cancellation);
            var tallies = BlendTally.Of(events.Select(entry => ResolutionJson.Read<LearningEvent>(entry.Record.Json)), month);
            fresh.AddRange(BlendCells.Compute(month, tallies, asOf, version, disclosure, today));
        }

        if (fresh.Count > 0)
        {
            await cells.ReplaceAsync(fresh, cancellation);
        }

        foreach (var month in dirty)
        {
            _counted[month.Month] = month.Change;
        }

        if (!isUnderTheseRules)
        {
            await settings.WriteSettingAsync(RulesSetting, Rules(version), cancellation);
        }

        await KeepPositionAsync(position, cancellation);
        return true;
    }

    /// <summary>Whether the cells were computed from what the facts that readers see come to, and these were made by the rules in force.</summary>
    public async Task<bool> AreOfRulesInForceAsync(CancellationToken cancellation)
    {
        var version = (await rules.GetAsync(cancellation)).Classifier.Version;
        return await VersionAsync(await facts.CurrentAsync(cancellation), cancellation) == version
            && await settings.ReadSettingAsync(RulesSetting, cancellation) == Rules(version);
    }

    /// <summary>Drops every cell.</summary>
    public async Task ResetAsync(CancellationToken cancellation)
    {
        await KeepPositionAsync(0, cancellation);
        _counted.Clear();
        await cells.ResetAsync(cancellation);
    }

    // A raised threshold must reach every cell that is already published.
    private string Rules(string version) => string.Create(CultureInfo.InvariantCulture, $"{version};people={disclosure.MinimumPeople};dominance={disclosure.DominanceShare}");

    private async ValueTask<string> VersionAsync(FactGeneration? seen, CancellationToken cancellation) =>
        seen?.RuleSetVersion ?? (await rules.GetAsync(cancellation)).Classifier.Version;

    private async Task KeepPositionAsync(long position, CancellationToken cancellation)
    {
        if (lease.IsShared)
        {
            await settings.WriteSettingAsync(PositionSetting, position.ToString(CultureInfo.InvariantCulture), cancellation);
        }
    }

    private static bool HasEnded(BlendCell cell, DateOnly today) => cell.Unfinished && cell.Month.AddMonths(1) <= today;

    private DateOnly Today() => CalendarDay.Of(time.GetUtcNow(), reporting.TimeZone);
}
