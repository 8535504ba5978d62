using System.CommandLine;
using System.Globalization;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Statements;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Export;

/// <summary><c>blendedlrs export</c>: Statements as NDJSON, whole or filtered, for another store or for analysis.</summary>
internal static class ExportVerb
{
    private const string Unfinished = ".unfinished";

    private static readonly (string Name, string Description)[] Filters =
    [
        ("agent", "Only Statements of this Agent or Group (JSON), as actor or object."),
        ("verb", "Only Statements with this Verb (IRI)."),
        ("activity", "Only Statements about this Activity (IRI)."),
        ("registration", "Only Statements of this registration (UUID)."),
        ("since", "Only Statements stored after this moment."),
        ("until", "Only Statements stored at or before this moment."),
    ];

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var file = new Argument<string>("FILE") { Description = "Where the NDJSON goes; it must not exist yet." };
        var restricted = new Option<bool>("--with-restricted") { Description = "Private, people's and team entries go along, each line with its visibility and source: for moving to another store (import --keep-authority). Handle the file accordingly." };
        var verb = new Command("export", "Writes Statements as NDJSON, one a line, as the LRS gives them out. Without filters: the whole log, voided Statements included. Works while no server holds the store.") { file, restricted };
        var filters = Filters.Select(filter => new Option<string>("--" + filter.Name) { Description = filter.Description }).ToList();
        filters.ForEach(verb.Add);
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction((parsed, _) =>
        {
            var given = filters
                .Where(filter => parsed.GetResult(filter) is { Implicit: false })
                .ToDictionary(filter => filter.Name[2..], filter => parsed.GetValue(filter)!, StringComparer.Ordinal);
            return RunAsync(composition, flags.Read(parsed), parsed.GetValue(file)!, given, parsed.GetValue(restricted), Console.Out);
        });
        return verb;
    }

    /// <summary>Runs it.</summary>
    internal static async Task<int> RunAsync(
        Composition composition, IReadOnlyDictionary<string, string?> flags, string file, IReadOnlyDictionary<string, string> filters, bool withRestricted, TextWriter output)
    {
        var query = Query(filters);
        if (withRestricted && query is not null)
        {
            throw new StartRefusedException("--with-restricted goes with the whole log only: filters look at what every reader may see.");
        }

        if (File.Exists(file))
        {
            throw new StartRefusedException($"{file} exists; an export goes into a new file.");
        }

        using var interrupt = new Interrupt();
        await using var app = await ServerFactory.BuildAsync(composition, flags, interrupt.Token);
        var progress = new ProgressLines(output, app.Services.GetRequiredService<TimeProvider>());
        var unfinished = file + Unfinished;
        File.Delete(unfinished);
        try
        {
            if (query is not null)
            {
                await app.Services.GetRequiredService<ProjectionCatchUp>().RunAsync(progress.Report, interrupt.Token);
            }

            var counts = await WriteAsync(app.Services, new ExportRequest(query, withRestricted), unfinished, file, progress, interrupt.Token);
            progress.End(string.Create(CultureInfo.InvariantCulture, $"{counts.Written} statements are in {file}; {counts.Restricted} left out because not every reader may see them."));
            return 0;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            progress.End("Stopped; nothing was kept.");
            return Interrupt.ExitCode;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // The file appears when it is whole.
    private static async Task<ExportCounts> WriteAsync(
        IServiceProvider services, ExportRequest request, string unfinished, string file, ProgressLines progress, CancellationToken cancellation)
    {
        ExportCounts counts;
        await using (var target = PrivateFile.Create(unfinished))
        {
            var contents = new ExportedContents(services.GetRequiredService<IAttachmentStore>(), ExportedContents.DirectoryOf(file));
            counts = await services.GetRequiredService<ExportStatements>().RunAsync(
                request, target, contents, (done, total) => progress.Report("export", done, total), cancellation);
            target.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
        return counts;
    }

    private static StatementQuery? Query(IReadOnlyDictionary<string, string> filters)
    {
        if (filters.Count == 0)
        {
            return null;
        }

        var (query, problem) = ListFilters.Read(filters.GetValueOrDefault, XapiVersion.V200, new StatementOptions().PageSize);
        return query ?? throw new StartRefusedException(problem!.Refusal.Reason);
    }
}
