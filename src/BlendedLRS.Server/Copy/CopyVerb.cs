using System.CommandLine;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Copy;

/// <summary><c>blendedlrs copy --from STORE --to STORE</c>: everything that is truth, from one store into an empty one of whatever kind. Exit code 1: it could not, or the two differ.</summary>
internal static class CopyVerb
{
    private const string From = "--from";
    private const string To = "--to";

    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var from = new Option<string>(From) { Description = "The store to copy: sqlite:DIRECTORY or postgres:CONNECTION-STRING.", HelpName = "store", Required = true };
        var to = new Option<string>(To) { Description = "An empty store: sqlite:DIRECTORY or postgres:CONNECTION-STRING.", HelpName = "store", Required = true };
        var verb = new Command("copy", "Copies a store that no server works on into an empty one, such as SQLite into PostgreSQL, and compares both. It can be stopped and run again: it goes on where it was.") { from, to };
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction((parsed, _) => RunAsync(composition, flags.Read(parsed), parsed.GetValue(from)!, parsed.GetValue(to)!, Console.Out));
        return verb;
    }

    /// <summary>Runs it.</summary>
    /// <exception cref="StartRefusedException">The message is a sentence for the operator.</exception>
    /// <exception cref="InvalidDataException">A content is damaged, or the stores differ.</exception>
    internal static async Task<int> RunAsync(Composition composition, IReadOnlyDictionary<string, string?> flags, string from, string to, TextWriter output)
    {
        using var interrupt = new Interrupt();
        var time = TimeProvider.System;
        var given = ServerFactory.OptionsOf(flags);
        var (sourceOptions, targetOptions) = (StoreAddress.Read(From, from, given), StoreAddress.Read(To, to, given));
        if (StoreAddress.AreSame(sourceOptions, targetOptions))
        {
            throw new StartRefusedException($"{From} and {To} are the same store.");
        }

        if (!await composition.Store.ExistsAsync(sourceOptions, interrupt.Token))
        {
            throw new StartRefusedException($"There is no store at {From}; nothing was created.");
        }

        await using var source = await composition.Store.OpenAsync(sourceOptions, time, interrupt.Token);
        await using var target = await composition.Store.OpenAsync(targetOptions, time, interrupt.Token);
        await RefuseServersAsync(source, From, interrupt.Token);
        await RefuseServersAsync(target, To, interrupt.Token);
        var progress = new ProgressLines(output, time);
        try
        {
            var parts = await new StoreCopy(source, target, progress.Report).RunAsync(interrupt.Token);
            parts.ToList().ForEach(part => progress.End(part.ToString()));
            progress.End("The copy is whole: both stores hold the same.");
            progress.End("Index, facts and cells are not copied: the server builds them when it starts, or 'blendedlrs rebuild' does.");
            progress.End(AboutSecret(sourceOptions.Installation));
            return 0;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            progress.End("Stopped; run the same command again to go on.");
            return Interrupt.ExitCode;
        }
    }

    private static async Task RefuseServersAsync(IStore store, string flag, CancellationToken cancellation)
    {
        if (!await store.Projector.TryHoldAsync(cancellation))
        {
            throw new StartRefusedException($"A server works on the store at {flag}. Stop every server of both stores first; one that was killed counts for six seconds more.");
        }

        await store.Projector.ReleaseAsync(cancellation);
    }

    private static string AboutSecret(InstallationOptions source)
    {
        var file = Path.GetFullPath(source.SecretFile ?? Path.Combine(source.DataDirectory, InstallationSecret.FileName));
        var where = source.Secret is not null ? "the value of BlendedLRS:Secret" : File.Exists(file) ? file : "the one of the servers that worked on the source";
        return $"The installation's secret is not in a store: give the servers of the copy the same ({where}), as {InstallationSecret.FileName} in their data directory, or by "
            + "BlendedLRS:SecretFile or BlendedLRS:Secret. Without it no API key can be checked.";
    }
}
