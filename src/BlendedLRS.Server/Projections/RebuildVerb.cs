using System.CommandLine;
using BlendedLRS.Server.Hosting;

namespace BlendedLRS.Server.Projections;

/// <summary><c>blendedlrs rebuild</c>: drops index, facts and cells and builds them anew from the log.</summary>
internal static class RebuildVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var verb = new Command("rebuild", "Drops everything that is projected from the log (index, facts, cells) and builds it anew. The log is not touched.");
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction((parsed, _) => RunAsync(composition, flags.Read(parsed), Console.Out));
        return verb;
    }

    /// <summary>Runs it.</summary>
    internal static async Task<int> RunAsync(Composition composition, IReadOnlyDictionary<string, string?> flags, TextWriter output)
    {
        using var interrupt = new Interrupt();
        await using var app = await ServerFactory.BuildAsync(composition, flags, interrupt.Token);
        var catchUp = app.Services.GetRequiredService<ProjectionCatchUp>();
        var progress = new ProgressLines(output, app.Services.GetRequiredService<TimeProvider>());
        try
        {
            await catchUp.ResetAsync(interrupt.Token);
            await catchUp.RunAsync(progress.Report, interrupt.Token);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped; the server builds what is missing when it starts.");
            return Interrupt.ExitCode;
        }

        progress.End("Rebuilt.");
        return 0;
    }
}
