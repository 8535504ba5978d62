using BlendedLRS.Server.Options;
using BlendedLRS.Server.Security.Tokens;
using Microsoft.AspNetCore.Authentication;

namespace BlendedLRS.Server.Security;

/// <summary>Makes the services of this folder known.</summary>
internal static class SecurityServices
{
    /// <summary>API keys, administrators, tokens and the rules that endpoints name.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services, LrsOptions options)
    {
        services.AddSingleton(options.Seed);
        services.AddSingleton(options.Login);
        services.AddSingleton(options.Oidc);
        services.AddSingleton<IRandomSource, SystemRandomSource>();
        services.AddSingleton(provider => InstallationSecret.Open(options.Installation, provider.GetRequiredService<IRandomSource>()));
        services.AddSingleton<Authority>();
        services.AddSingleton<KeyCheck>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<FailedLogins>();
        services.AddSingleton<Challenges>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<SecretCheck>();
        services.AddSingleton<FirstStart>();
        services.AddAuthentication(BasicAuthentication.Name).AddScheme<AuthenticationSchemeOptions, BasicAuthentication>(BasicAuthentication.Name, null);
        if (options.Oidc.Authority is not null)
        {
            services.AddTokens(options.Oidc);
        }

        return services.AddAuthorization(Policies.AddTo);
    }
}
