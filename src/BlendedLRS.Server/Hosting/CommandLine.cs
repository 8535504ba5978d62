using System.CommandLine;
using BlendedLRS.Server.Backup;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Copy;
using BlendedLRS.Server.Export;
using BlendedLRS.Server.Import;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Hosting;

/// <summary>The command line: no verb serves, a verb works on the store and ends. Every option of the product is a flag of every verb.</summary>
internal static class CommandLine
{
    private const int Failed = 1;

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Composition composition)
    {
        try
        {
            return await InvokeAsync(args, composition);
        }
        catch (Exception error) when (StartFailure.SentenceOf(error) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Failed;
        }
    }

    private static async Task<int> InvokeAsync(string[] args, Composition composition)
    {
        var root = new RootCommand("BlendedLRS, a learning record store that blends formal and informal learning. Without a verb it serves.");
        var flags = Flags.AddTo(root);
        root.SetAction((parsed, cancellation) => ServeVerb.RunAsync(composition, flags.Read(parsed), cancellation));
        root.Add(ImportVerb.Make(composition, flags));
        root.Add(ExportVerb.Make(composition, flags));
        root.Add(RebuildVerb.Make(composition, flags));
        root.Add(MigrateVerb.Make(composition, flags));
        root.Add(BackupVerb.Make(composition, flags));
        root.Add(RestoreVerb.Make(composition, flags));
        root.Add(CopyVerb.Make(composition, flags));
        root.Add(CredentialsVerb.Make(composition, flags));
        root.Add(RosterVerb.Make(composition, flags));
        root.Add(CatalogueVerb.Make(composition, flags));
        root.Add(RulesVerb.Make(composition, flags));
        var parsed = root.Parse([.. args.Select(Flags.Normalised)]);
        if (Flags.Errors(parsed) is { Count: > 0 } errors)
        {
            throw new StartRefusedException(string.Join(Environment.NewLine, errors));
        }

        // Ctrl-C and SIGTERM are the host's and the verbs' own affair: no second hand may end the process while they drain.
        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }
}
