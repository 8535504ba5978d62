using System.CommandLine;
using System.Globalization;
using System.Text;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.RuleSets;

/// <summary><c>blendedlrs rules export|check|put|dry-run|publish</c>: the rules from and to files. Exit code 2: refused.</summary>
internal static class RulesVerb
{
    private const int Refused = 2;
    private const string By = "command line";

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var file = new Argument<string>("FILE") { Description = "A rule set as JSON." };
        var version = new Argument<string>("VERSION") { Description = "The version of a draft." };
        var verb = new Command("rules", "Exports, checks, writes, tries out and publishes rules; /admin/rule-sets does it while a server runs.");
        verb.Add(Sub("export", "Prints the rules in force.", null, parsed => RunAsync(composition, flags.Read(parsed), Console.Out, ExportAsync)));
        verb.Add(Sub("check", "Says whether the rules of a file are right; needs no store.", file, parsed => CheckAsync(parsed.GetValue(file)!, Console.Out)));
        verb.Add(Sub("put", "Writes the rules of a file as a draft, under the version that they name.", file, parsed => RunAsync(
            composition, flags.Read(parsed), Console.Out, (services, output, stop) => PutAsync(services, output, parsed.GetValue(file)!, stop))));
        verb.Add(Sub("dry-run", "Counts what a draft would change in the last twelve months.", version, parsed => RunAsync(
            composition, flags.Read(parsed), Console.Out, (services, output, stop) => DryRunAsync(services, output, parsed.GetValue(version)!, stop))));
        verb.Add(Sub("publish", "Puts a draft in force that was tried out.", version, parsed => RunAsync(
            composition, flags.Read(parsed), Console.Out, (services, output, stop) => PublishAsync(services, output, parsed.GetValue(version)!, stop))));
        return verb;
    }

    /// <summary>Runs a part of it on the store.</summary>
    internal static async Task<int> RunAsync(
        Composition composition, IReadOnlyDictionary<string, string?> flags, TextWriter output, Func<IServiceProvider, TextWriter, CancellationToken, Task<Problem?>> work)
    {
        using var interrupt = new Interrupt();
        await using var app = await ServerFactory.BuildAsync(composition, flags, interrupt.Token);
        if (await work(app.Services, output, interrupt.Token) is not { } problem)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync(problem.Refusal.Reason);
        return Refused;
    }

    /// <summary>Prints the rules in force.</summary>
    internal static async Task<Problem?> ExportAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync((await services.GetRequiredService<LiveRuleSets>().ReadAsync(cancellation)).Text.TrimEnd().AsMemory(), cancellation);
        return null;
    }

    /// <summary>Checks a file.</summary>
    internal static async Task<int> CheckAsync(string file, TextWriter output)
    {
        var (rules, refusal) = StoredRuleSet.Load(await ReadAsync(file, CancellationToken.None));
        await output.WriteLineAsync(rules is null ? Sentence(refusal!) : $"The rules {rules.Version} are right (SHA-256 {rules.Sha256}).");
        return rules is null ? Refused : 0;
    }

    /// <summary>Writes a draft.</summary>
    internal static async Task<Problem?> PutAsync(IServiceProvider services, TextWriter output, string file, CancellationToken cancellation)
    {
        var text = await ReadAsync(file, cancellation);
        var (version, problem) = await services.GetRequiredService<RuleSetAdministration>().PutAsync(null, Encoding.UTF8.GetBytes(text), By, cancellation);
        if (problem is null)
        {
            await output.WriteLineAsync($"The draft {version} is written; next: blendedlrs rules dry-run {version}");
        }

        return problem;
    }

    /// <summary>Tries a draft out: one line for each way in which Statements are read differently.</summary>
    internal static async Task<Problem?> DryRunAsync(IServiceProvider services, TextWriter output, string version, CancellationToken cancellation)
    {
        var (report, problem) = await services.GetRequiredService<RuleSetAdministration>().DryRunAsync(version, By, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        foreach (var cell in report!.Cells.Where(cell => cell.Old != cell.New))
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{cell.Axis}\t{cell.Old}\t{cell.New}\t{cell.Statements}"));
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{report.Statements} statements since {report.From:yyyy-MM-dd} read under {report.Against} and {version}; {report.Unreadable} could not be read."));
        return null;
    }

    /// <summary>Publishes a draft.</summary>
    internal static async Task<Problem?> PublishAsync(IServiceProvider services, TextWriter output, string version, CancellationToken cancellation)
    {
        var problem = await services.GetRequiredService<RuleSetAdministration>().PublishAsync(version, By, cancellation);
        if (problem is null)
        {
            await output.WriteLineAsync($"The rules {version} are in force; a server classifies anew what is stored.");
        }

        return problem;
    }

    private static string Sentence(Refusal refusal) => refusal.Pointer.Length == 0 ? refusal.Reason : $"At {refusal.Pointer}: {refusal.Reason}";

    private static async Task<string> ReadAsync(string file, CancellationToken cancellation) =>
        File.Exists(file) ? await File.ReadAllTextAsync(file, cancellation) : throw new StartRefusedException($"There is no file {file}.");

    private static Command Sub(string name, string description, Argument? argument, Func<ParseResult, Task<int>> run)
    {
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false }; // Flags tells what is unknown
        if (argument is not null)
        {
            command.Add(argument);
        }

        command.SetAction((parsed, _) => run(parsed));
        return command;
    }
}
