namespace BlendedLRS.Server.Catalogue;

/// <summary>Makes the services of this folder known.</summary>
internal static class CatalogueServices
{
    /// <summary>The catalogue of modules, as it is and as it changes.</summary>
    public static IServiceCollection AddCatalogue(this IServiceCollection services) =>
        services.AddSingleton<CatalogueSource>().AddSingleton<CatalogueEditor>().AddSingleton<CatalogueImport>().AddSingleton<ActivityCount>();
}
