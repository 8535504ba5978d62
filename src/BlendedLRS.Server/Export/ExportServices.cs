namespace BlendedLRS.Server.Export;

/// <summary>Makes the services of this folder known.</summary>
internal static class ExportServices
{
    /// <summary>Export to files.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddSingleton<ExportStatements>();
}
