using BlendedLRS.Server.Demo;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Hosting;

/// <summary>No verb: serves until it is told to stop.</summary>
internal static class ServeVerb
{
    private const int StoreFailed = 1;

    /// <summary>Runs the server.</summary>
    public static async Task<int> RunAsync(Composition composition, IReadOnlyDictionary<string, string?> flags, CancellationToken cancellation)
    {
        await using var app = await ServerFactory.BuildAsync(composition, flags, cancellation);
        await PrepareAsync(app.Services, Console.Out, cancellation);
        var stopped = app.Services.GetRequiredService<StoreStopped>();
        await app.RunAsync(cancellation);
        return stopped.Reason.IsCompleted ? StoreFailed : 0;
    }

    /// <summary>What comes before the first request: the first API key, and the demo where it is asked for.</summary>
    internal static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        foreach (var line in await services.GetRequiredService<FirstStart>().SeedAsync(cancellation))
        {
            await output.WriteLineAsync(line);
        }

        if (services.GetRequiredService<InstallationOptions>().Demo)
        {
            var progress = new ProgressLines(output, services.GetRequiredService<TimeProvider>());
            await services.GetRequiredService<DemoSeeding>().RunAsync(progress.Report, cancellation);
            progress.End("The store holds a demo organisation: its data is simulated.");
        }
    }
}
