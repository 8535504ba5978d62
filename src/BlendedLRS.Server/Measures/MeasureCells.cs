using System.Globalization;
using BlendedLRS.Learning;
using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Resolution;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Measures;

/// <summary>Publishes the cells of every measure: of each period that something changed in, as seldom as <see cref="Freezing"/> allows, because whoever compares two versions
/// learns what lies between them. A closed period is written for the last time after its close.</summary>
internal sealed class MeasureCells(
    IResolutionStore resolved,
    ICellStore cells,
    IStatementLogReader log,
    ResolutionProjection resolution,
    MaterialReader materials,
    CatalogueSource catalogues,
    CellProjection balance,
    DisclosureOptions disclosure,
    ReportingOptions reporting,
    TimeProvider time,
    ILogger<MeasureCells> logger)
{
    // While more than so many Statements are not resolved yet, a load is under way: a version of half of it would stand for a week.
    private const long MostBehind = 1_000;

    // Not built here: what is made of other cells, and what nothing is recorded of yet.
    private static readonly CellFamily[] Families = [.. CellFamilies.All.Where(family => (family.Reads & (RecordKinds.Cells | RecordKinds.Timings)) == RecordKinds.None)];

    private static readonly Dictionary<string, HashSet<ResolvedKind>> KindsOf = Families.ToDictionary(family => family.Card.Id, family => MaterialReader.KindsOf(family.Reads).ToHashSet(), StringComparer.Ordinal);

    private static readonly Freezing Freezing = new();

    // Nothing was recorded before xAPI and its forerunners: an earlier date is a mistake of the sender.
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private readonly Dictionary<(ResolvedKind Kind, DateOnly Month), (long Change, DateTimeOffset Since)> _quiet = [];
    private readonly HashSet<(string Measure, Period Period)> _failed = [];

    /// <summary>Writes what is due.</summary>
    /// <returns>How many measures and periods were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var position = resolution.Position;
        if (resolution.Settled is not { } settled || await log.CountAsync(position, await log.HeadAsync(cancellation), MostBehind + 1, cancellation) > MostBehind)
        {
            return 0;
        }

        // When a version was written is told by its "as of", which a database that is slow to answer leaves in the past.
        var now = time.GetUtcNow();
        var asOf = await log.ConsistentThroughAsync(position, cancellation);
        if (now - asOf > TimeSpan.FromDays(1))
        {
            return 0;
        }

        // What is dated in the future waits until then.
        var today = CalendarDay.Of(now, reporting.TimeZone);
        var changed = (await resolved.DirtyMonthsAsync(cancellation)).Where(month => month.Month <= today).ToList();
        var dirty = changed.Where(month => month.Month >= Earliest).ToList();
        Watch(dirty, now);
        var blocks = (await cells.BlocksAsync(cancellation)).ToDictionary(block => (block.Measure, block.Period));
        var touched = Families.SelectMany(family => TouchedBy(family, dirty, today).Select(period => (Family: family, Period: period))).Distinct().ToList();
        var wanted = touched.Concat(Families.SelectMany(family => blocks.Values.Where(block => block.Measure == family.Card.Id && IsOutdated(block, settled, today)).Select(block => (Family: family, block.Period))))
            .Distinct().Where(entry => blocks.GetValueOrDefault((entry.Family.Card.Id, entry.Period))?.Frozen is null).ToList();
        var due = wanted.Where(entry => !_failed.Contains((entry.Family.Card.Id, entry.Period)) && MayWrite(entry.Family, entry.Period, blocks.GetValueOrDefault((entry.Family.Card.Id, entry.Period)), dirty, today, now)).ToList();
        foreach (var group in due.GroupBy(entry => (entry.Period, entry.Family.Lookback)))
        {
            await WriteAsync([.. group.Select(entry => entry.Family)], group.Key.Period, group.Key.Lookback, asOf, settled, today, cancellation);
        }

        // What could not be written yet keeps its months dirty.
        var left = wanted.Except(due).ToList();
        var done = changed.Where(month => balance.HasCounted(month) && !left.Exists(entry => Touches(month, entry.Family, entry.Period))).ToList();
        await resolved.ClearDirtyAsync(done, cancellation);
        return due.Count;
    }

    /// <summary>The periods of a family that records of some months have a part in.</summary>
    private static IEnumerable<Period> TouchedBy(CellFamily family, IEnumerable<DirtyMonth> months, DateOnly today)
    {
        foreach (var month in months.Where(month => KindsOf[family.Card.Id].Contains(month.Kind)))
        {
            var last = Math.Min(month.Month.AddMonths(1).DayNumber - 1L + family.Lookback.Before, today.DayNumber);
            for (var period = Period.Of(family.Card.FinestGrain, month.Month.AddDays(-family.Lookback.After)); period.First.DayNumber <= last; period = new Period(period.Grain, period.End))
            {
                yield return period;
            }
        }
    }

    private static bool Touches(DirtyMonth month, CellFamily family, Period period) =>
        KindsOf[family.Card.Id].Contains(month.Kind)
        && period.First.DayNumber <= month.Month.AddMonths(1).DayNumber - 1L + family.Lookback.Before
        && period.End.DayNumber > month.Month.DayNumber - family.Lookback.After;

    /// <summary>Whether cells were written under other thresholds or rules, or before their period was closed.</summary>
    private bool IsOutdated(CellBlock block, FactGeneration settled, DateOnly today) =>
        block.Stamp != Stamp() || block.RuleSetVersion != settled.RuleSetVersion || WrittenOn(block) < Freezing.CloseOf(block.Period) && Freezing.CloseOf(block.Period) <= today;

    private bool MayWrite(CellFamily family, Period period, CellBlock? block, IReadOnlyList<DirtyMonth> dirty, DateOnly today, DateTimeOffset now)
    {
        // People whose contributions changed are not known here, so nothing closed is ever restated.
        var allowed = Freezing.MayRewrite(period, block is null ? null : WrittenOn(block), today, [1], family.Card.MinimumPeople ?? disclosure.MinimumPeople);
        var isOver = period.End <= today;
        return allowed && (!isOver || dirty.Where(month => Touches(month, family, period)).All(month => IsQuiet(month, now)));
    }

    private async Task WriteAsync(
        IReadOnlyList<CellFamily> families, Period period, Lookback around, DateTimeOffset asOf, FactGeneration settled, DateOnly today, CancellationToken cancellation)
    {
        var reads = families.Aggregate(RecordKinds.None, (all, family) => all | family.Reads);

        // All that ever happened is read only where a baseline asks for it.
        var days = around == Lookback.History && (await catalogues.ReadAsync(cancellation)).BaselineSets.Count == 0 ? Lookback.None : around;
        var sliced = new SlicedMaterial(await materials.ReadAsync(reads, period, days, asOf, settled.RuleSetVersion, cancellation), period);
        foreach (var family in families)
        {
            if (Built(family, sliced, today) is not { } built)
            {
                continue;
            }

            var frozen = Freezing.CloseOf(period) <= today ? asOf : (DateTimeOffset?)null;
            await cells.ReplaceAsync(new CellBlock(family.Card.Id, period, asOf, settled.RuleSetVersion, Stamp(), today < period.End, frozen), built, cancellation);
        }
    }

    // A measure that fails for one period keeps no other from being published; the next start tries it again.
    private IReadOnlyList<Cell>? Built(CellFamily family, SlicedMaterial sliced, DateOnly today)
    {
        try
        {
            return CellBuilder.Build(family, sliced, disclosure, today);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _failed.Add((family.Card.Id, sliced.Period));
            logger.LogError(error, "The cells of {Measure} for {Grain} {First} cannot be computed", family.Card.Id, sliced.Period.Grain, sliced.Period.First);
            return null;
        }
    }

    private void Watch(IReadOnlyList<DirtyMonth> dirty, DateTimeOffset now)
    {
        foreach (var month in dirty)
        {
            if (!_quiet.TryGetValue((month.Kind, month.Month), out var seen) || seen.Change != month.Change)
            {
                _quiet[(month.Kind, month.Month)] = (month.Change, now);
            }
        }
    }

    // Whoever loads the past does it in several goes; the version that is written first stands for long.
    private bool IsQuiet(DirtyMonth month, DateTimeOffset now) => now - _quiet[(month.Kind, month.Month)].Since >= TimeSpan.FromMinutes(reporting.SettleMinutes);

    private DateOnly WrittenOn(CellBlock block) => CalendarDay.Of(block.AsOf, reporting.TimeZone);

    private string Stamp() => string.Create(
        CultureInfo.InvariantCulture, $"people={disclosure.MinimumPeople};sensitive={disclosure.SensitiveMinimumPeople};dominance={disclosure.DominanceShare}");
}
