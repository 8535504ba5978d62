using System.CommandLine;
using System.Globalization;
using BlendedLRS.Server.Hosting;

namespace BlendedLRS.Server.Backup;

/// <summary><c>blendedlrs restore DIR</c>: puts a backup back into an empty data directory.</summary>
internal static class RestoreVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var source = new Argument<string>("DIR") { Description = "A directory that 'backup' made." };
        var verb = new Command("restore", "Puts a backup back into an empty data directory. The server builds index, facts and cells anew when it starts.") { source };
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction(parsed => Run(composition, flags.Read(parsed), parsed.GetValue(source)!, Console.Out));
        return verb;
    }

    /// <summary>Runs it.</summary>
    internal static int Run(Composition composition, IReadOnlyDictionary<string, string?> flags, string source, TextWriter output)
    {
        var progress = new ProgressLines(output, TimeProvider.System);
        var directory = StoreChoice.DirectoryOfEmbedded(ServerFactory.OptionsOf(flags), "restore");
        var statements = composition.Restore(source, directory, progress.Report);
        progress.End(string.Create(CultureInfo.InvariantCulture, $"{statements} statements are back in {directory}."));
        return 0;
    }
}
