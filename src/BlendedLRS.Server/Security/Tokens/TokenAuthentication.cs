using System.Net;
using BlendedLRS.Server.Options;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace BlendedLRS.Server.Security.Tokens;

/// <summary>Bearer tokens (RFC 6750) of one OpenID Connect provider, checked against its published keys. API keys go on to work beside them.</summary>
internal static class TokenAuthentication
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Bearer";

    private const string ByHeader = "Basic or Bearer";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Signatures by the provider's private key only: a shared secret or none at all can be made by anybody.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Adds the scheme, and lets the Authorization header say which one a request uses.</summary>
    public static void AddTokens(this IServiceCollection services, OidcOptions options)
    {
        services.AddSingleton<TokenEvents>();
        services.AddAuthentication(ByHeader)
            .AddPolicyScheme(ByHeader, null, scheme => scheme.ForwardDefaultSelector = context =>
                IsBearer(context.Request) && KeyToken.Read(context.Request) is null ? Name : BasicAuthentication.Name)
            .AddJwtBearer(Name, bearer => Configure(bearer, options));
        services.AddOptions<JwtBearerOptions>(Name).Configure<TimeProvider>((bearer, time) =>
            bearer.TokenValidationParameters.LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires, time.GetUtcNow()));
    }

    private static bool IsBearer(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase);

    private static void Configure(JwtBearerOptions bearer, OidcOptions options)
    {
        bearer.Authority = options.Authority!.OriginalString;
        bearer.RequireHttpsMetadata = options.RequireHttps;
        bearer.MapInboundClaims = false;
        bearer.SaveToken = false;
        bearer.BackchannelTimeout = Patience;
        bearer.BackchannelHttpHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            ConnectTimeout = Patience,
        };
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudience = options.Audience,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
        };
        bearer.EventsType = typeof(TokenEvents);
    }

    // The slack is taken from now: a moment that a token leaves out may arrive here as the first or last one there is.
    private static bool IsAlive(DateTime? notBefore, DateTime? expires, DateTimeOffset now) =>
        expires is { } end && (now - ClockSkew).UtcDateTime < end && (notBefore is not { } begin || (now + ClockSkew).UtcDateTime >= begin);
}
