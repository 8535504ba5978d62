using System.CommandLine;
using BlendedLRS.Server.Hosting;

namespace BlendedLRS.Server.Catalogue;

/// <summary><c>blendedlrs catalogue import FILE.csv</c>: modules or baseline sets of a store that no other server holds. Exit code 0: written, or it could be; 2: some lines are wrong.</summary>
internal static class CatalogueVerb
{
    private const int SomeWrong = 2;

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var file = new Argument<string>("FILE") { Description = "CSV with a header: modules and revisions, a line each." };
        var baseline = new Option<bool>("--baseline") { Description = "The file holds baseline sets." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tells what would be added and changed, and what is wrong." };
        var import = new Command("import", "Takes modules or baseline sets from a CSV file; nothing is written if any line is wrong.") { file, baseline, dryRun };
        import.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        import.SetAction((parsed, cancellation) => RunAsync(
            composition, flags.Read(parsed), parsed.GetValue(file)!, new CatalogueImportRequest(parsed.GetValue(baseline), parsed.GetValue(dryRun)), Console.Out, cancellation));
        return new Command("catalogue", "Works on the catalogue of modules while no server runs on the store; /admin/catalogue does it while one does.") { import };
    }

    private static async Task<int> RunAsync(
        Composition composition, IReadOnlyDictionary<string, string?> flags, string file, CatalogueImportRequest asked, TextWriter output, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new StartRefusedException($"There is no file {file}.");
        }

        await using var app = await ServerFactory.BuildAsync(composition, flags, cancellation);
        var report = await app.Services.GetRequiredService<CatalogueImport>().RunAsync(await File.ReadAllBytesAsync(file, cancellation), asked, "blendedlrs catalogue import", cancellation);
        foreach (var line in report.Lines())
        {
            await output.WriteLineAsync(line);
        }

        return report.Errors.Count == 0 ? 0 : SomeWrong;
    }
}
