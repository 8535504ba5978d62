using BlendedLRS.Server.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace BlendedLRS.Server.Web;

/// <summary>The pages that people open in a browser.</summary>
internal static class WebPages
{
    /// <summary>Makes the pages known.</summary>
    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.RootDirectory = "/Web/Pages").ConfigureApplicationPartManager(AddThisAssembly);
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

    // The framework looks for pages in the program that was started, which under a test is not this one.
    private static void AddThisAssembly(ApplicationPartManager parts)
    {
        var here = typeof(WebPages).Assembly;
        if (parts.ApplicationParts.All(part => part.Name != here.GetName().Name))
        {
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(here).GetApplicationParts(here))
            {
                parts.ApplicationParts.Add(part);
            }
        }
    }
}
