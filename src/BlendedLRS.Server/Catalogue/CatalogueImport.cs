using BlendedLRS.Learning;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Csv;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Takes modules and baseline sets from CSV files: all of a file or nothing of it.</summary>
internal sealed class CatalogueImport(LiveConfiguration configuration, CatalogueSource source, ClassifierOptions reporting, TimeProvider time)
{
    /// <summary>Imports a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="asked">What it holds, and whether anything is written.</param>
    /// <param name="by">Who imports.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    public async Task<ImportReport> RunAsync(ReadOnlyMemory<byte> file, CatalogueImportRequest asked, string by, CancellationToken cancellation)
    {
        var table = CsvTable.Read(file.Span, asked.IsBaseline ? BaselineCsv.Columns : ModuleCsv.Columns, [ModuleCsv.Key]);
        if (table.Errors.Count > 0)
        {
            return ImportReport.Refused(asked.IsDryRun, table.Errors);
        }

        var report = ImportReport.Refused(asked.IsDryRun, []);
        await configuration.ChangeAsync(
            by,
            snapshot =>
            {
                var (next, changes) = Decide(source.ContentOf(snapshot), table.Rows, asked);
                report = next;
                return report.IsWritten ? CatalogueEditor.Entries(changes) : ConfigurationChange.None;
            },
            cancellation);
        return report;
    }

    private (ImportReport Report, IReadOnlyList<CatalogueEntryChange> Changes) Decide(CatalogueContent before, IReadOnlyList<CsvRow> rows, CatalogueImportRequest asked)
    {
        var errors = new List<CsvError>();
        var after = asked.IsBaseline ? BaselineCsv.Apply(before, rows, Today(), errors) : ModuleCsv.Apply(before, rows, reporting.TimeZone, errors);
        errors.AddRange(new FaultPlaces(after, rows, errors).Errors(CatalogueCheck.Faults(after)));
        var changes = CatalogueEntries.Changes(before, after);
        var shown = changes.Where(change => change.Part != CataloguePart.IgnoredActivity).ToList();
        var changed = shown.Select(change => change.Key.Split('@')[0]).Concat(shown.Select(change => change.Key)).ToHashSet(StringComparer.Ordinal);
        var unchanged = rows.Select(row => row[ModuleCsv.Key]).OfType<string>().Distinct(StringComparer.Ordinal).Count(key => !changed.Contains(key));
        var ordered = errors.DistinctBy(error => (error.Line, error.Column, error.Reason)).OrderBy(error => error.Line).ToList();
        return (new ImportReport(asked.IsDryRun, Names(shown, isNew: true), Names(shown, isNew: false), unchanged, ordered), changes);
    }

    private static List<string> Names(IEnumerable<CatalogueEntryChange> changes, bool isNew) =>
        [.. changes.Where(change => change.IsNew == isNew).Select(change => $"{CatalogueEntries.CollectionOf(change.Part)} {change.Key}")];

    private DateOnly Today() => CalendarDay.Of(time.GetUtcNow(), reporting.TimeZone);
}
