using BlendedLRS.Server.Options;
using BlendedLRS.Server.Profile;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Net.Http.Headers;

namespace BlendedLRS.Server.Protocol;

/// <summary>What every request passes through.</summary>
internal static class ProtocolServices
{
    private const string CorsPolicy = "xapi";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];
    private static readonly string[] Shown =
        [RequestVersion.Header, Projections.ConsistentThrough.Header, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.RetryAfter, HeaderNames.WWWAuthenticate];

    /// <summary>Makes the options and the cross-origin rule known.</summary>
    public static IServiceCollection AddProtocol(this IServiceCollection services, LrsOptions options)
    {
        services.AddSingleton(options.Installation);
        services.AddSingleton(options.Statements);
        services.AddSingleton(options.Attachments);
        services.AddSingleton<FormIntake>();
        services.AddSingleton(options.Reporting);
        services.Configure<ForwardedHeadersOptions>(proxies => Trust(proxies, options.Installation.TrustedProxies));
        return services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => Allow(policy, options.Cors.AllowedOrigins)));
    }

    /// <summary>The way of a request: failures become answers, xAPI answers get their headers, those of other origins first, then who is calling and what they may do.</summary>
    public static WebApplication UseProtocol(this WebApplication app)
    {
        var profile = app.Services.GetRequiredService<PublishedProfile>();
        app.UseForwardedHeaders();
        app.UseMiddleware<FailureBarrier>();

        // Before anything that answers by itself: a page of another origin may read refusals too.
        app.UseWhen(context => XapiPath.IsXapi(context.Request.Path) || profile.Covers(context.Request.Path), open => open.UseCors(CorsPolicy));
        app.UseMiddleware<XapiProtocol>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }

    private static void Trust(ForwardedHeadersOptions headers, IReadOnlyList<System.Net.IPNetwork> proxies)
    {
        headers.ForwardedHeaders = ForwardedHeaders.All;
        foreach (var proxy in proxies)
        {
            headers.KnownIPNetworks.Add(proxy);
        }
    }

    private static void Allow(CorsPolicyBuilder policy, IReadOnlyList<string> origins) =>
        policy.WithOrigins([.. origins]).WithMethods(Methods).AllowAnyHeader().WithExposedHeaders(Shown).SetPreflightMaxAge(TimeSpan.FromHours(1));
}
