using BlendedLRS.Server.Options;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace BlendedLRS.Server.Health;

/// <summary>For whoever watches the server: is the process alive, and can it do its work.</summary>
internal static class HealthEndpoints
{
    /// <summary>Makes readiness and the orderly stop known.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services, LrsOptions options)
    {
        services.AddSingleton(options.Health).AddSingleton(options.Postgres);
        services.AddSingleton<Door>();
        services.AddOptions<SocketTransportOptions>().Configure<Door>((sockets, door) => sockets.CreateBoundListenSocket = door.Open);
        services.AddSingleton<Draining>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Draining>());
        services.AddSingleton<Readiness>();

        // The time of draining comes on top: requests under way have the whole of theirs.
        return services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(options.Health.DrainSeconds + options.Health.StopSeconds));
    }

    /// <summary>Lets connections end while the server is stopping.</summary>
    public static WebApplication UseDraining(this WebApplication app)
    {
        var draining = app.Services.GetRequiredService<Draining>();
        app.Use(draining.CloseAsync);
        return app;
    }

    /// <summary>Maps them.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous().WithSummary("Is the process alive?").WithTags("Health");
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().WithSummary("Can it do its work? If not: 503 and what is wrong, one sentence a line.").WithTags("Health");
        return app;
    }

    private static async Task ReadyAsync(HttpContext context, Readiness readiness)
    {
        var wrong = await readiness.WrongAsync(context.RequestAborted);
        context.Response.StatusCode = wrong.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(wrong.Count == 0 ? "ready" : string.Join('\n', wrong), context.RequestAborted);
    }
}
