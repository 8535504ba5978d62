using System.Globalization;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Server.Resolution;

/// <summary>From facts to experiences counted once, commitments, goals, ties and whatever else several facts come to: person by person and module by module, those whose facts
/// changed; and everybody, when roster, catalogue or rules changed. Whoever is resolved, is resolved from all their facts, so nothing depends on the order of arrival.</summary>
internal sealed class ResolutionProjection(
    IFactQueries facts,
    IFactStore factStore,
    FactGathering gathering,
    IResolutionStore store,
    ICredentialStore settings,
    IProjectorLease lease,
    LiveConfiguration configuration,
    RosterSource rosters,
    CatalogueSource catalogues,
    LiveRuleSets rules,
    ReportingOptions reporting,
    ProjectionStatus status,
    ILogger<ResolutionProjection> logger)
{
    private const int Batch = 200;
    private const string UnderSetting = "resolved-under";
    private const string PositionSetting = "resolved-through";

    private readonly ToldRevisions _told = new(store);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    private ResolutionSurroundings? _under;
    private FactGeneration? _seen;
    private Queue<string> _modules = [];
    private bool _isTidy = true;
    private string? _tidiedThrough;

    // Facts up to here were looked at for whose Statements they refer to.
    private long _old;
    private TaskCompletionSource _round = NewRound();

    /// <summary>Up to which place of the log everything is resolved.</summary>
    public long Position { get; private set; }

    /// <summary>The facts that everything was resolved from; null when there are none, before that is known, and while everybody is being resolved anew.</summary>
    public FactGeneration? Settled => _isTidy ? _seen : null;

    /// <summary>Completes when everybody was resolved anew.</summary>
    public Task NextRound => Volatile.Read(ref _round).Task;

    /// <summary>Whether a setting says how far the records of one store are, so that it means nothing in another.</summary>
    public static bool IsOwnSetting(string name) => name is UnderSetting or PositionSetting;

    /// <summary>Where the projection stands in the store; 0 where no other server could ask.</summary>
    public async Task<long> StoredPositionAsync(CancellationToken cancellation) =>
        long.Parse(await settings.ReadSettingAsync(PositionSetting, cancellation) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Forgets what this process knows, to be called when it begins to build.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        (_under, _seen, _modules, _isTidy, _tidiedThrough, _old, Position) = (null, null, [], true, null, 0, 0);
        _failed.Clear();
        await _told.LoadAsync(cancellation);
    }

    /// <summary>Drops everything that was resolved.</summary>
    public async Task ResetAsync(CancellationToken cancellation)
    {
        await settings.WriteSettingAsync(UnderSetting, "", cancellation);
        await settings.WriteSettingAsync(PositionSetting, "0", cancellation);
        await store.ResetAsync(cancellation);
        await BeginAsync(cancellation);
    }

    /// <summary>Does one small part of what there is to do.</summary>
    /// <returns>Whether there is more.</returns>
    public async Task<bool> StepAsync(CancellationToken cancellation)
    {
        if (await facts.CurrentAsync(cancellation) is not { } seen)
        {
            return false;
        }

        var now = await SurroundingsAsync(seen, cancellation);
        if (await IsToBeginAnewAsync(seen, now, cancellation))
        {
            await BeginAnewAsync(seen, now, cancellation);
        }

        if (_modules.Count > 0)
        {
            // Modules come before people, who are judged by their revisions.
            await ResolveModulesAsync([.. Next(_modules)], seen, now, cancellation);
            return true;
        }

        var all = await facts.DirtyPeopleAsync(Batch + _failed.Count, cancellation);
        var dirty = all.Where(ifi => !_failed.Contains(now.Roster.KeyOf(ifi))).Take(Batch).ToList();
        if (dirty.Count > 0 && !await ResolvePeopleAsync([.. dirty.Select(now.Roster.KeyOf).Distinct(StringComparer.Ordinal)], seen, now, cancellation))
        {
            return true;
        }

        await facts.ClearDirtyPeopleAsync([.. dirty.Where(ifi => !_failed.Contains(now.Roster.KeyOf(ifi)))], seen, cancellation);
        if (dirty.Count == Batch)
        {
            return true;
        }

        await KeepPositionAsync(seen.Position, cancellation);
        return !_isTidy && await TidyAsync(seen, now, cancellation);
    }

    private static TaskCompletionSource NewRound() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static IEnumerable<string> Next(Queue<string> queue)
    {
        for (var left = Batch; left > 0 && queue.TryDequeue(out var next); left--)
        {
            yield return next;
        }
    }

    private async Task<ResolutionSurroundings> SurroundingsAsync(FactGeneration seen, CancellationToken cancellation)
    {
        var snapshot = await configuration.ReadAsync(cancellation);
        var made = await rules.FindAsync(seen.RuleSetVersion, cancellation) ?? await rules.GetAsync(cancellation);
        return new ResolutionSurroundings(snapshot.Revision, rosters.RosterOf(rosters.StateOf(snapshot)), catalogues.CatalogueOf(snapshot), made.Rules.Resolution);
    }

    private async Task<bool> IsToBeginAnewAsync(FactGeneration seen, ResolutionSurroundings now, CancellationToken cancellation)
    {
        if (_under is null && await settings.ReadSettingAsync(UnderSetting, cancellation) == Under(seen, now))
        {
            (_under, _seen) = (now, seen);
            return false;
        }

        // While everybody is being resolved anew, it is under what is known now; those before are done again when the round is over.
        if (_seen?.Number == seen.Number && (now.IsAs(_under) || !_isTidy))
        {
            if (_isTidy && now.Revision != _under!.Revision)
            {
                _under = now;
                await settings.WriteSettingAsync(UnderSetting, Under(seen, now), cancellation);
            }

            return false;
        }

        return true;
    }

    private async Task BeginAnewAsync(FactGeneration seen, ResolutionSurroundings now, CancellationToken cancellation)
    {
        await factStore.MarkPeopleDirtyAsync(cancellation);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var fact in facts.ReadOfKindsAsync([LearningKind.Feedback, LearningKind.Content], cancellation))
        {
            keys.UnionWith(ModuleResolution.KeysOf(fact, now.Catalogue));
        }

        // A process that ends within the round must begin it again.
        await settings.WriteSettingAsync(UnderSetting, "", cancellation);
        _failed.Clear();
        (_under, _seen, _modules, _isTidy, _tidiedThrough) = (now, seen, new Queue<string>(keys.Order(StringComparer.Ordinal)), false, null);

        // Everybody is to be resolved, so nobody has to be found through what is new.
        _old = seen.Position;
    }

    private static string Under(FactGeneration seen, ResolutionSurroundings now) => string.Create(CultureInfo.InvariantCulture, $"{seen.Number};{now.Revision}");

    /// <summary>Resolves modules.</summary>
    /// <returns>Whether a revision came to light or went, by which learning from it is judged.</returns>
    private async Task<bool> ResolveModulesAsync(IReadOnlyCollection<string> keys, FactGeneration seen, ResolutionSurroundings now, CancellationToken cancellation)
    {
        var gathered = await gathering.OfModulesAsync(keys, now.Catalogue, cancellation);
        var records = new ResolvedRecords(now.Roster, reporting.TimeZone);
        var (owners, differs) = (new List<ResolvedOwner>(), false);
        foreach (var key in keys)
        {
            if (Guarded(ResolutionOwners.OfModule(key), () => ModuleResolution.Resolve(key, gathered.Of(key), now.Catalogue, now.Roster)) is { } learning)
            {
                owners.Add(records.Of(learning));
                differs |= _told.Take(key, learning.Revisions) && now.Catalogue.Find(key, key) is not null;
            }
        }

        await store.ReplaceAsync(owners, Stamp(seen, now), cancellation);
        return differs;
    }

    /// <summary>Resolves people.</summary>
    /// <returns>False when everybody has to be resolved anew before, because a module's history turned out otherwise.</returns>
    private async Task<bool> ResolvePeopleAsync(IReadOnlyCollection<string> dirty, FactGeneration seen, ResolutionSurroundings now, CancellationToken cancellation)
    {
        var gathered = await gathering.OfPeopleAsync(dirty, now.Roster, cancellation);
        var people = dirty.ToHashSet(StringComparer.Ordinal);
        var fresh = gathered.All.Where(fact => fact.Sequence > _old || fact.IsVoided).ToList();
        people.UnionWith(MeantBy(fresh, gathered, now));
        if (people.Count > dirty.Count)
        {
            gathered = await gathering.OfPeopleAsync(people, now.Roster, cancellation);
        }

        var modules = ModulesOf(fresh, gathered, now.Catalogue);
        if (modules.Count > 0 && await ResolveModulesAsync(modules, seen, now, cancellation))
        {
            await factStore.MarkPeopleDirtyAsync(cancellation);
            return false;
        }

        var catalogue = _told.MergeInto(now.Catalogue);
        var records = new ResolvedRecords(now.Roster, reporting.TimeZone);
        var owners = people.Select(person => Guarded(person, () => PersonResolution.Resolve(person, gathered.Of(person), catalogue, now.Roster, now.Options)))
            .OfType<PersonLearning>().Select(records.Of).ToList();
        await store.ReplaceAsync(owners, Stamp(seen, now), cancellation);
        return true;
    }

    /// <summary>People whose Statements new ones refer to: their goal was approved, their question answered.</summary>
    private static IEnumerable<string> MeantBy(IEnumerable<LearningFact> fresh, GatheredFacts gathered, ResolutionSurroundings now) =>
        fresh.SelectMany(fact => fact.Details!.Refers).Select(gathered.Find).Select(fact => fact?.Person).OfType<Ifi>().Select(now.Roster.KeyOf);

    /// <summary>Modules that new facts tell something of, or whose feedback they answer.</summary>
    private static HashSet<string> ModulesOf(IEnumerable<LearningFact> fresh, GatheredFacts gathered, ModuleCatalogue catalogue)
    {
        var meant = fresh.SelectMany(fact => fact.Details!.Act is Act.Reply or Act.Reject ? fact.Details.Refers.Select(gathered.Find).OfType<LearningFact>() : [fact]);
        return meant.Where(fact => fact.Kind is LearningKind.Feedback or LearningKind.Content)
            .SelectMany(fact => ModuleResolution.KeysOf(fact with { IsVoided = false }, catalogue)).ToHashSet(StringComparer.Ordinal);
    }

    private static ResolutionStamp Stamp(FactGeneration seen, ResolutionSurroundings now) => new(seen.Number, now.Revision, seen.Position);

    /// <summary>Owners that nobody came to in this round: people whose facts are gone, or are another's since a merge.</summary>
    private async Task<bool> TidyAsync(FactGeneration seen, ResolutionSurroundings now, CancellationToken cancellation)
    {
        var page = await store.OwnersAsync(_tidiedThrough, Batch, cancellation);
        if (page.Count == 0)
        {
            await settings.WriteSettingAsync(UnderSetting, Under(seen, _under!), cancellation);
            _isTidy = true;
            Interlocked.Exchange(ref _round, NewRound()).SetResult();
            return !now.IsAs(_under);
        }

        var late = page.Where(entry => entry.Stamp.Generation < seen.Number || entry.Stamp.Configuration < _under!.Revision).Select(entry => entry.Owner).ToList();
        var kept = late.ToLookup(owner => ResolutionOwners.ModuleOf(owner) is { } key ? now.Catalogue.KeyOf(key, key) == key : ResolutionOwners.KeyToday(owner, now.Roster) == owner);
        await store.ReplaceAsync([.. kept[false].Select(owner => new ResolvedOwner(owner, []))], Stamp(seen, now), cancellation);
        var modules = kept[true].Select(ResolutionOwners.ModuleOf).OfType<string>().ToList();
        if (modules.Count > 0 && await ResolveModulesAsync(modules, seen, now, cancellation))
        {
            await factStore.MarkPeopleDirtyAsync(cancellation);
        }

        var people = kept[true].Where(owner => ResolutionOwners.ModuleOf(owner) is null).ToList();
        if (people.Count == 0 || await ResolvePeopleAsync(people, seen, now, cancellation))
        {
            _tidiedThrough = page[^1].Owner;
        }

        return true;
    }

    private async Task KeepPositionAsync(long position, CancellationToken cancellation)
    {
        var moved = position != Position;
        (Position, _old) = (position, position);
        if (moved && lease.IsShared)
        {
            await settings.WriteSettingAsync(PositionSetting, position.ToString(CultureInfo.InvariantCulture), cancellation);
        }
    }

    // One owner whose facts nobody can resolve blocks nobody else: the last records stay, and the next start or the next round tries again.
    private T? Guarded<T>(string owner, Func<T> resolve)
        where T : class
    {
        try
        {
            return resolve();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            if (_failed.Add(owner))
            {
                status.PassedOver(ProjectionStatus.Resolution, 1);
                logger.LogError(error, "What several facts of one owner come to cannot be told; the last that was known stays");
            }

            return null;
        }
    }
}
