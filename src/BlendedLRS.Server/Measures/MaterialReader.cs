using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Resolution;
using BlendedLRS.Storage.Resolution;

namespace BlendedLRS.Server.Measures;

/// <summary>Reads what cells are made of.</summary>
internal sealed class MaterialReader(IResolutionStore store, RosterSource rosters, CatalogueSource catalogues, ReportingOptions reporting)
{
    private static readonly (RecordKinds Reads, ResolvedKind Kind)[] Kinds =
    [
        (RecordKinds.Events, ResolvedKind.LearningEvent), (RecordKinds.Commitments, ResolvedKind.Commitment), (RecordKinds.Goals, ResolvedKind.Goal), (RecordKinds.Ties, ResolvedKind.Tie),
        (RecordKinds.Questions, ResolvedKind.Question), (RecordKinds.RoleChanges, ResolvedKind.RoleChange), (RecordKinds.Feedback, ResolvedKind.Feedback),
        (RecordKinds.ModuleFeedback, ResolvedKind.Feedback), (RecordKinds.ReworkCases, ResolvedKind.ReworkCase), (RecordKinds.Catalogue, ResolvedKind.ModuleRevision),
    ];

    /// <summary>The kinds of stored records behind kinds of records.</summary>
    public static IEnumerable<ResolvedKind> KindsOf(RecordKinds reads) => Kinds.Where(pair => reads.HasFlag(pair.Reads)).Select(pair => pair.Kind).Distinct();

    /// <summary>The material of a period.</summary>
    /// <param name="reads">What is wanted.</param>
    /// <param name="period">The period.</param>
    /// <param name="around">Days around it.</param>
    /// <param name="asOf">The moment up to which the log is counted.</param>
    /// <param name="ruleSetVersion">Version of the rule set behind the records.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<CellMaterial> ReadAsync(RecordKinds reads, Period period, Lookback around, DateTimeOffset asOf, string ruleSetVersion, CancellationToken cancellation)
    {
        var from = DateOnly.FromDayNumber(Math.Max(0, period.First.DayNumber - around.Before));
        var until = period.End.AddDays(around.After);
        var events = await OfAsync<LearningEvent>(ResolvedKind.LearningEvent);
        var feedback = await EntriesAsync(ResolvedKind.Feedback);
        return new CellMaterial
        {
            Events = [.. events],
            Commitments = [.. await OfAsync<Commitment>(ResolvedKind.Commitment)],
            Goals = [.. await OfAsync<Goal>(ResolvedKind.Goal)],
            Ties = TiePairs.Merge((await EntriesAsync(ResolvedKind.Tie)).GroupBy(entry => entry.Owner, StringComparer.Ordinal).Select(TiesOf)),
            Questions = [.. await OfAsync<Question>(ResolvedKind.Question)],
            RoleChanges = [.. await OfAsync<RoleChange>(ResolvedKind.RoleChange)],
            Feedback = [.. feedback.Where(entry => ResolutionOwners.ModuleOf(entry.Owner) is null).Select(entry => ResolutionJson.Read<Feedback>(entry.Record.Json))],
            ModuleFeedback = [.. feedback.Where(entry => ResolutionOwners.ModuleOf(entry.Owner) is not null).Select(entry => ResolutionJson.Read<Feedback>(entry.Record.Json))],
            ReworkCases = [.. await OfAsync<ReworkCase>(ResolvedKind.ReworkCase)],
            Catalogue = await CatalogueAsync(cancellation),
            Roster = await rosters.ReadAsync(cancellation),
            AsOf = asOf,
            RuleSetVersion = ruleSetVersion,
            Zone = reporting.TimeZone,

            // Later than it was, when it began before what is read: then a completion may be left out whose windows were recorded after all.
            InformalSince = events.Where(one => one.Modality == Modality.Informal).Select(one => one.Time).DefaultIfEmpty(DateTimeOffset.MaxValue).Min(),
        };

        async Task<IReadOnlyList<(string Owner, ResolvedRecord Record)>> EntriesAsync(ResolvedKind kind) =>
            KindsOf(reads).Contains(kind) ? await store.ReadAsync(kind, from, until, cancellation) : [];

        async Task<List<T>> OfAsync<T>(ResolvedKind kind)
            where T : class => [.. (await EntriesAsync(kind)).Select(entry => ResolutionJson.Read<T>(entry.Record.Json))];
    }

    private static PersonLearning TiesOf(IGrouping<string, (string Owner, ResolvedRecord Record)> told) =>
        new(told.Key) { Ties = [.. told.Select(entry => ResolutionJson.Read<Tie>(entry.Record.Json))] };

    private async Task<ModuleCatalogue> CatalogueAsync(CancellationToken cancellation)
    {
        var told = new ToldRevisions(store);
        await told.LoadAsync(cancellation);
        return told.MergeInto(await catalogues.ReadAsync(cancellation));
    }
}
