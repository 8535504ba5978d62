using System.CommandLine;
using System.Globalization;
using BlendedLRS.Server.Hosting;

namespace BlendedLRS.Server.Backup;

/// <summary><c>blendedlrs backup DIR</c>: copies the store while the server goes on.</summary>
internal static class BackupVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var target = new Argument<string>("DIR") { Description = "A directory that does not exist yet; it appears when the backup is whole." };
        var verb = new Command("backup", "Copies the store, with attachments, documents and credentials, while the server may go on working. It holds personal data and the installation's secret: keep it as safe as the store.") { target };
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction(parsed => Run(composition, flags.Read(parsed), parsed.GetValue(target)!, Console.Out));
        return verb;
    }

    /// <summary>Runs it.</summary>
    internal static int Run(Composition composition, IReadOnlyDictionary<string, string?> flags, string target, TextWriter output)
    {
        var time = TimeProvider.System;
        var progress = new ProgressLines(output, time);
        var started = time.GetTimestamp();
        composition.Backup(StoreChoice.DirectoryOfEmbedded(ServerFactory.OptionsOf(flags), "backup"), target, time, progress.Report);
        progress.End(string.Create(CultureInfo.InvariantCulture, $"The backup is in {target} ({time.GetElapsedTime(started).TotalSeconds:0.0} s)."));
        return 0;
    }
}
