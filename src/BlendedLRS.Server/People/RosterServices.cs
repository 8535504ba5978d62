using BlendedLRS.Server.Options;
using BlendedLRS.Server.Scim;

namespace BlendedLRS.Server.People;

/// <summary>Makes the services of this folder known.</summary>
internal static class RosterServices
{
    /// <summary>The roster, read, changed, imported, and provisioned by SCIM.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services, LrsOptions options) =>
        services.AddSingleton(options.Roster).AddSingleton<RosterSource>().AddSingleton<RosterWriter>().AddSingleton<RosterImport>().AddScim();
}
