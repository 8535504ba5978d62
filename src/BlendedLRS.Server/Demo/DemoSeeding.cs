using BlendedLRS.Learning;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Security;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Server.Demo;

/// <summary>Fills an empty store with the demo organisation, once: ordinary Statements on the ordinary path, and the catalogue of what they are about. Simulated and real Statements never share a store.</summary>
internal sealed class DemoSeeding(
    DemoMark mark, StoreStatements store, IStatementLogReader log, Authority authority, ClassifierOptions reporting, LiveConfiguration configuration, TimeProvider time)
{
    private const int Batch = 2000;

    /// <summary>Seeds.</summary>
    /// <param name="report">Told what, how many are done and how many there are.</param>
    /// <param name="cancellation">Stops between two batches; the next start goes on from there.</param>
    /// <exception cref="StartRefusedException">The store holds real Statements.</exception>
    public async Task RunAsync(Action<string, long, long> report, CancellationToken cancellation)
    {
        var found = await mark.ReadAsync(cancellation);
        if (found is { IsComplete: true })
        {
            return;
        }

        var kept = await log.CountAsync(0, await log.HeadAsync(cancellation), long.MaxValue, cancellation);
        if (found is null && kept > 0)
        {
            throw new StartRefusedException(
                $"--demo is for an empty store, and this one holds {kept} statements: simulated and real ones are never mixed. Choose another --data-directory, or start without --demo.");
        }

        // A demo that was interrupted is finished for the day that it was begun for: its ids hang on the day.
        var day = found?.Day ?? Today();
        await mark.WriteAsync(day, isComplete: false, cancellation);
        var statements = DemoOrganisation.Statements(day, reporting.Profile.Current);
        for (var done = 0; done < statements.Count; done += Batch)
        {
            await StoreAsync([.. statements.Skip(done).Take(Batch)], cancellation);
            report("demo", Math.Min(done + Batch, statements.Count), statements.Count);
        }

        await SeedCatalogueAsync(DemoModuleCatalogue.Of(statements, reporting.Profile.Current, new DemoCalendar(day).First), cancellation);
        await mark.WriteAsync(day, isComplete: true, cancellation);
    }

    private async Task SeedCatalogueAsync(CatalogueContent catalogue, CancellationToken cancellation)
    {
        var faults = CatalogueCheck.Faults(catalogue);
        if (faults.Count > 0)
        {
            throw new InvalidOperationException($"The demo's catalogue is not valid at {faults[0].Key}{faults[0].Refusal.Pointer}: {faults[0].Refusal.Reason}");
        }

        await configuration.ChangeAsync("demo", seen => CatalogueEditor.Entries(CatalogueEntries.Changes(CatalogueEntries.Of(seen), catalogue)), cancellation);
    }

    private async Task StoreAsync(IReadOnlyList<DemoStatement> batch, CancellationToken cancellation)
    {
        foreach (var group in batch.GroupBy(statement => statement.Source))
        {
            var read = group.Select(Read).ToList();
            var result = await store.StoreAsync(new StatementBatch(read), XapiVersion.V103, OriginOf(group.Key), cancellation);
            if (result.Problem is { } problem)
            {
                throw new InvalidOperationException($"The demo is not valid at {problem.Refusal.Pointer}: {problem.Refusal.Reason}");
            }
        }
    }

    private static StatementInBody Read(DemoStatement statement) =>
        StatementReader.Read(statement.Utf8.Span, XapiVersion.V103, out var outline) is { } refusal
            ? throw new InvalidOperationException($"The demo is not valid at {refusal.Pointer}: {refusal.Reason}")
            : new StatementInBody(statement.Utf8, outline!);

    private Origin OriginOf(SourceKind source)
    {
        var name = source.ToString().ToLowerInvariant();
        return new Origin(authority.Of(new Credential("demo-" + name, [], $"Demo ({name})", source, [])), source);
    }

    private DateOnly Today() => CalendarDay.Of(time.GetUtcNow(), reporting.TimeZone);
}
