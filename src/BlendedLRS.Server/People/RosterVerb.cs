using System.CommandLine;
using System.Globalization;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Hosting;

namespace BlendedLRS.Server.People;

/// <summary><c>blendedlrs roster import FILE</c>: people from a CSV file. Exit code 0: done, or could be; 2: refused, with every error by line and column.</summary>
internal static class RosterVerb
{
    private const int Refused = 2;
    private const string Key = "roster";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var file = new Argument<string>("FILE") { Description = "CSV in UTF-8 with a header; docs/roster.md lists the columns." };
        var dry = new Option<bool>("--dry-run") { Description = "Says what would change and writes nothing." };
        var asOf = new Option<string?>("--as-of") { Description = "The day that lines without validFrom speak of, such as 2026-01-31; without it today." };
        var full = new Option<bool>("--full") { Description = "People with an employee id who are absent from the file have left as of that day; else they are not touched." };
        var import = new Command("import", "Adds, changes, moves and ends people, units and sites.") { file, dry, asOf, full };
        import.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        import.SetAction((parsed, _) => RunAsync(
            composition, flags.Read(parsed), parsed.GetValue(file)!, new RosterImportRequest(Key, DayOf(parsed.GetValue(asOf)), parsed.GetValue(full), parsed.GetValue(dry)), Console.Out));
        return new Command("roster", "People, units and sites.") { import };
    }

    /// <summary>Runs it.</summary>
    internal static async Task<int> RunAsync(Composition composition, IReadOnlyDictionary<string, string?> flags, string file, RosterImportRequest request, TextWriter output)
    {
        if (!File.Exists(file))
        {
            throw new StartRefusedException($"There is no file {file}.");
        }

        using var interrupt = new Interrupt();
        await using var app = await ServerFactory.BuildAsync(composition, flags, interrupt.Token);
        await using var stream = File.OpenRead(file);
        try
        {
            var report = await app.Services.GetRequiredService<RosterImport>().RunAsync(stream, request, interrupt.Token);
            await WriteAsync(output, report, request.IsDry);
            return report.Errors.Count == 0 ? 0 : Refused;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return Interrupt.ExitCode;
        }
    }

    private static async Task WriteAsync(TextWriter output, RosterReport report, bool isDry)
    {
        foreach (var error in report.Errors)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"line {error.Line}{(error.Column.Length == 0 ? "" : ", " + error.Column)}: {error.Reason} ({error.Rule})"));
        }

        if (report.Errors.Count > 0)
        {
            await output.WriteLineAsync("Nothing was written.");
            return;
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isDry ? "Would be: " : "")}{report.Added.Count} added, {report.Changed.Count} changed, {report.Moved.Count} moved, {report.Ended.Count} ended, {report.Merged.Count} merged; {report.Units.Count} units, {report.Sites.Count} sites."));
    }

    private static DateOnly? DayOf(string? text) => text is null ? null :
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new StartRefusedException($"--as-of is wrong: '{text}' is not a day such as 2026-01-31.");
}
