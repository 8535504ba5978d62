using BlendedLRS.Server.Options;
using Microsoft.AspNetCore.Authentication;

namespace BlendedLRS.Server.Security;

/// <summary>Makes the services of this folder known.</summary>
internal static class SecurityServices
{
    /// <summary>API keys, administrators and the rules that endpoints name.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services, LrsOptions options)
    {
        services.AddSingleton(options.Seed);
        services.AddSingleton<IRandomSource, SystemRandomSource>();
        services.AddSingleton(provider => InstallationSecret.Open(options.Installation.DataDirectory, provider.GetRequiredService<IRandomSource>()));
        services.AddSingleton<Authority>();
        services.AddSingleton<KeyCheck>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<FirstStart>();
        services.AddAuthentication(BasicAuthentication.Name).AddScheme<AuthenticationSchemeOptions, BasicAuthentication>(BasicAuthentication.Name, null);
        return services.AddAuthorization(Policies.AddTo);
    }
}
