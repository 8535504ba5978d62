namespace BlendedLRS.Server.Import;

/// <summary>Makes the services of this folder known.</summary>
internal static class ImportServices
{
    /// <summary>Import from files.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services.AddSingleton<ImportedContents>().AddSingleton<ImportFile>();
}
