using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Metrics;

/// <summary><c>/metrics</c>: the server's measurements in the text format of Prometheus.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Makes the measurements known, and pushes them where a collector is configured.</summary>
    public static IServiceCollection AddLrsMetrics(this IServiceCollection services, LrsOptions options)
    {
        services.AddSingleton(options.Metrics);
        services.AddSingleton(options.Telemetry);
        services.AddSingleton<ProjectionLag>();
        services.AddSingleton<LrsMetrics>();
        services.AddSingleton<MetricsReader>();
        return options.Telemetry.Endpoint is null ? services : services.AddHostedService<TelemetryExport>();
    }

    /// <summary>Logs and measures every request that passes; to come first.</summary>
    public static WebApplication UseRequestLog(this WebApplication app)
    {
        app.Services.GetRequiredService<MetricsReader>(); // listens from its making on
        app.UseMiddleware<RequestLog>();
        return app;
    }

    /// <summary>Maps it.</summary>
    public static IEndpointRouteBuilder MapMetrics(this IEndpointRouteBuilder app)
    {
        var endpoint = app.MapGet("/metrics", (MetricsReader reader) => Results.Text(PrometheusText.Write(reader.Read()), PrometheusText.ContentType))
            .WithSummary("Measurements of the server, for Prometheus").WithTags("Health");
        if (app.ServiceProvider.GetRequiredService<MetricsOptions>().Open)
        {
            endpoint.AllowAnonymous();
        }
        else
        {
            endpoint.RequireAuthorization(Policies.Metrics);
        }

        return app;
    }
}
