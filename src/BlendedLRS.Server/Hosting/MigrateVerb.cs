using System.CommandLine;
using System.Globalization;

namespace BlendedLRS.Server.Hosting;

/// <summary><c>blendedlrs migrate</c>: brings the schema of the store up to date and ends, before new servers start on it.</summary>
internal static class MigrateVerb
{
    /// <summary>The verb.</summary>
    public static Command Make(Composition composition, Flags flags)
    {
        var verb = new Command("migrate", "Brings the schema of the store up to date and ends. A server does so too when it starts.");
        verb.TreatUnmatchedTokensAsErrors = false; // Flags tells what is unknown
        verb.SetAction((parsed, _) => RunAsync(composition, flags.Read(parsed), Console.Out));
        return verb;
    }

    /// <summary>Runs it.</summary>
    internal static async Task<int> RunAsync(Composition composition, IReadOnlyDictionary<string, string?> flags, TextWriter output)
    {
        using var interrupt = new Interrupt();
        await using var store = await composition.Store.OpenAsync(ServerFactory.OptionsOf(flags), TimeProvider.System, interrupt.Token);
        await output.WriteLineAsync(store.SchemaSteps switch
        {
            0 => "The schema was up to date.",
            1 => "The schema is up to date: 1 step was applied.",
            var steps => string.Create(CultureInfo.InvariantCulture, $"The schema is up to date: {steps} steps were applied."),
        });
        return 0;
    }
}
