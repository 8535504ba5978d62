using BlendedLRS.Server.OData.Model;
using BlendedLRS.Server.OData.Requests;
using BlendedLRS.Server.OData.Responses;
using BlendedLRS.Server.Options;
using BlendedLRS.Storage.Cells;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace BlendedLRS.Server.OData;

/// <summary>The reports over OData V4. Every set that <see cref="CellSets"/> describes is served; a new one needs no code here.</summary>
internal static class ODataEndpoints
{
    // Power Query and Excel build URLs from whole filter lists; the default of 8 KB cuts them off.
    private const int LongestRequestLine = 32 * 1024;

    /// <summary>Adds what the endpoints need.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">Paging and limits.</param>
    /// <param name="sign">Makes the keyed hash that page links are signed with, 32 bytes; the same at every start, else links of a running client break.</param>
    public static IServiceCollection AddOData(this IServiceCollection services, ODataOptions options, Func<IServiceProvider, Func<byte[], byte[]>> sign)
    {
        services.AddSingleton(options);
        services.AddSingleton(new CellQueryLimits { Time = TimeSpan.FromSeconds(options.QuerySeconds) });
        services.AddSingleton(provider => new SkipTokens(sign(provider)));
        services.AddSingleton<RequestReader>();
        services.AddSingleton<MetadataDocument>();
        services.AddSingleton<ODataHandler>();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestLineSize = LongestRequestLine);
        return services;
    }

    /// <summary>Maps the service root and everything below it, for every method: what is not supported is answered, not missed.</summary>
    public static IEndpointConventionBuilder MapOData(this IEndpointRouteBuilder endpoints) =>
        endpoints.Map(ServiceRoot.Path + "/{**path}", (HttpContext context, ODataHandler handler) => handler.HandleAsync(context))
            .ExcludeFromDescription() // ODataPages describes the sets
            .WithDisplayName("OData");
}
