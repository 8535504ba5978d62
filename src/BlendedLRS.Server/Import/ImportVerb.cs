using System.CommandLine;
using System.Globalization;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Import;

/// <summary><c>blendedlrs import FILE.jsonl</c>: Statements from a file, one a line, through the ordinary path. Exit code 0: all stored; 2: some lines refused.</summary>
internal static class ImportVerb
{
    private const int SomeRefused = 2;
    private const string Key = "import";
    private const string AsStated = "as-stated";

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var file = new Argument<string>("FILE") { Description = "NDJSON: one statement a line; blank lines are passed over." };
        var source = new Option<string>("--source") { Description = "What the statements come from; it decides what is formal.", DefaultValueFactory = _ => "unbound" };
        source.AcceptOnlyFromAmong([.. Enum.GetNames<SourceKind>().Select(name => name.ToLowerInvariant())]);
        var version = new Option<string>("--version") { Description = "The line of xAPI whose rules apply; as-stated takes the version of each statement, for exports of a store.", DefaultValueFactory = _ => "1.0.3" };
        version.AcceptOnlyFromAmong("1.0.3", "2.0.0", AsStated);
        var keep = new Option<bool>("--keep-authority") { Description = "Statements keep the authority that they state: for an export of a store that you trust." };
        var verb = new Command("import", "Stores the statements of a file. It can be stopped and run again: it goes on where it was, and stores nothing twice.") { file, source, version, keep };
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction((parsed, _) =>
        {
            var kind = Enum.Parse<SourceKind>(parsed.GetValue(source)!, ignoreCase: true);
            XapiVersion? line = parsed.GetValue(version) switch
            {
                AsStated => null,
                "2.0.0" => XapiVersion.V200,
                _ => XapiVersion.V103,
            };
            var origin = new Origin("", kind);
            return RunAsync(composition, flags.Read(parsed), new ImportRequest(parsed.GetValue(file)!, line, origin) { KeepsAuthority = parsed.GetValue(keep) }, Console.Out);
        });
        return verb;
    }

    /// <summary>Runs it.</summary>
    /// <param name="composition">The parts of the server.</param>
    /// <param name="flags">Configuration from the command line.</param>
    /// <param name="asked">What to import; the authority is made here.</param>
    /// <param name="output">Where progress goes.</param>
    internal static async Task<int> RunAsync(Composition composition, IReadOnlyDictionary<string, string?> flags, ImportRequest asked, TextWriter output)
    {
        if (!File.Exists(asked.File))
        {
            throw new StartRefusedException($"There is no file {asked.File}.");
        }

        using var interrupt = new Interrupt();
        await using var app = await ServerFactory.BuildAsync(composition, flags, interrupt.Token);
        var services = app.Services;
        var authority = services.GetRequiredService<Authority>().Of(new Credential(Key, [], "Import", asked.Origin.Source, []));
        var request = asked with { Origin = asked.Origin with { Authority = authority } };
        var progress = new ProgressLines(output, services.GetRequiredService<TimeProvider>());
        try
        {
            var end = await ImportAsync(services, request, progress, interrupt.Token);
            await services.GetRequiredService<ProjectionCatchUp>().RunAsync(progress.Report, interrupt.Token);
            progress.End("Done.");
            return end.Refused == 0 ? 0 : SomeRefused;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            progress.End("Stopped; run the same command again to go on.");
            return Interrupt.ExitCode;
        }
    }

    private static async Task<ImportProgress> ImportAsync(IServiceProvider services, ImportRequest request, ProgressLines progress, CancellationToken cancellation)
    {
        var time = services.GetRequiredService<TimeProvider>();
        var log = services.GetRequiredService<IStatementLogReader>();
        var before = await log.HeadAsync(cancellation);
        var started = time.GetTimestamp();
        var import = services.GetRequiredService<ImportFile>();
        var end = await import.RunAsync(
            request, (done, total, now) => progress.Report("log", done, total, Counts(now)), cancellation);
        var added = await log.CountAsync(before, await log.HeadAsync(cancellation), long.MaxValue, cancellation);
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        progress.End(string.Create(
            CultureInfo.InvariantCulture,
            $"{end.Accepted} statements are in the log, {added} of them new; {end.Refused} lines refused; {seconds:0.0} s ({added / Math.Max(seconds, 0.001):0} new statements/s)."));
        if (end.Refused > 0)
        {
            progress.End($"Refused lines and reasons: {request.RefusedFile}");
        }

        return end;
    }

    private static string Counts(ImportProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"{progress.Accepted} stored, {progress.Refused} refused");
}
