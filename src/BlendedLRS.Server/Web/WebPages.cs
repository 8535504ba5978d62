using BlendedLRS.Server.Security;
using Microsoft.AspNetCore.Mvc;

namespace BlendedLRS.Server.Web;

/// <summary>The pages that people open in a browser.</summary>
internal static class WebPages
{
    /// <summary>Makes the pages known.</summary>
    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Web/Pages");
        return services.Configure<MvcOptions>(mvc => mvc.Filters.Add<PageHeaders>());
    }

    /// <summary>Maps the pages, for readers of reports, and their style sheet and icon, for everybody: they hold no data.</summary>
    public static void MapWebPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorPages().RequireAuthorization(Policies.Reports);
        foreach (var asset in new[] { PageAsset.Style, PageAsset.Icon })
        {
            endpoints.MapGet(asset.Path, (HttpContext context) =>
            {
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return Results.Bytes(asset.Bytes, asset.ContentType);
            }).AllowAnonymous().ExcludeFromDescription();
        }
    }
}
