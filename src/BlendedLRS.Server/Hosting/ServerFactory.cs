using BlendedLRS.Server.Copy;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Hosting;

/// <summary>Builds the application for serving and for the verbs alike: one configuration, one set of services.</summary>
internal static class ServerFactory
{
    private const string DefaultUrl = "http://localhost:8080";

    /// <summary>Builds it; nothing listens yet.</summary>
    /// <param name="composition">The parts.</param>
    /// <param name="flags">Configuration from the command line: it wins over everything else.</param>
    /// <param name="cancellation">Stops the wait for the store.</param>
    /// <param name="adjust">A last change before building, for tests.</param>
    /// <exception cref="StartRefusedException">An option is wrong.</exception>
    public static async Task<WebApplication> BuildAsync(
        Composition composition, IReadOnlyDictionary<string, string?> flags, CancellationToken cancellation, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = Configure(flags);
        var options = OptionsOf(builder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Statements.MaxBodyBytes;
        });
        KeepStackTracesOut(builder.Logging);
        builder.WebHost.UseStaticWebAssets();
        if (!HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Services.AddSingleton(TimeProvider.System);
        composition.Services(builder.Services, options);
        adjust?.Invoke(builder);
        var store = await composition.Store.OpenAsync(options, TimeOf(builder.Services), cancellation);
        await CopyMark.RefuseUnfinishedAsync(store, cancellation);
        composition.Ports(builder.Services, store);
        builder.Services.AddSingleton<IStore>(_ => store);
        var app = builder.Build();

        // The first service to come into being is the last to be disposed of: nothing outlives the store that works on it.
        app.Services.GetRequiredService<IStore>();
        composition.Pipeline(app);
        composition.Endpoints(app);
        EndpointRules.Check(app);
        return app;
    }

    /// <summary>The options alone, for verbs that need no server.</summary>
    /// <exception cref="StartRefusedException">An option is wrong.</exception>
    public static LrsOptions OptionsOf(IReadOnlyDictionary<string, string?> flags) => OptionsOf(Configure(flags));

    private static LrsOptions OptionsOf(WebApplicationBuilder builder)
    {
        var (options, errors) = Settings.Read(builder.Configuration);
        return options ?? throw new StartRefusedException(string.Join(Environment.NewLine, errors));
    }

    private static WebApplicationBuilder Configure(IReadOnlyDictionary<string, string?> flags)
    {
        try
        {
            // The shipped appsettings.json lies beside the program; the operator's own may lie where the server is started.
            var environment = flags.GetValueOrDefault("environment");
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });
            builder.Configuration
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true, reloadOnChange: false)
                .AddEnvironmentVariables("DOTNET_")
                .AddEnvironmentVariables("ASPNETCORE_")
                .AddEnvironmentVariables()
                .AddInMemoryCollection(flags);
            return builder;
        }
        catch (InvalidDataException error)
        {
            throw new StartRefusedException($"{error.Message} {error.InnerException?.Message}".TrimEnd(), error);
        }
    }

    // A start that fails is told in a sentence (StartFailure); these two would tell it once more, with a stack trace.
    private static void KeepStackTracesOut(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    private static TimeProvider TimeOf(IServiceCollection services) =>
        (TimeProvider)services.Last(service => service.ServiceType == typeof(TimeProvider)).ImplementationInstance!;
}
