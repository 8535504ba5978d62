using BlendedLRS.Learning.People;
using BlendedLRS.Server.Configuration;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.People;

/// <summary>Takes a CSV file about people into the roster, whole or not at all.</summary>
internal sealed class RosterImport(LiveConfiguration configuration, RosterSource source, RosterWriter writer, ReportingOptions reporting)
{
    /// <summary>Reads a file and applies it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="request">How.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>What it changes, or would change; with errors nothing is written.</returns>
    public async Task<RosterReport> RunAsync(Stream stream, RosterImportRequest request, CancellationToken cancellation)
    {
        var (rows, columns, errors) = await RosterCsv.ReadAsync(stream, cancellation);
        if (errors.Count > 0)
        {
            return new RosterReport { Errors = errors };
        }

        var report = new RosterReport();
        var file = new RosterFile(rows, columns, request.AsOf ?? writer.Today(), request.IsFull);
        if (request.IsDry)
        {
            (_, report) = RosterFileChanges.Apply(source.StateOf(await configuration.ReadAsync(cancellation)), file, writer.NewKey, reporting.TimeZone);
            return report;
        }

        await configuration.ChangeAsync(
            request.By,
            seen =>
            {
                var before = source.StateOf(seen);
                (var after, report) = RosterFileChanges.Apply(before, file, writer.NewKey, reporting.TimeZone);
                return new ConfigurationChange(RosterEntries.Between(before, after), []);
            },
            cancellation);
        return report;
    }
}
