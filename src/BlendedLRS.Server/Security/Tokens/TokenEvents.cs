using System.Security.Claims;
using BlendedLRS.Server.Metrics;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BlendedLRS.Server.Security.Tokens;

/// <summary>What happens around the check of a token. Nothing of a token counts but what is read from it here: its claims could otherwise speak as ours.</summary>
internal sealed class TokenEvents(OidcOptions options, Challenges challenges, LrsMetrics metrics, ILogger<TokenEvents> logger) : JwtBearerEvents
{
    private const string NoClient = "The token does not say which client it was made for (client_id or azp).";

    private static readonly object ProviderIsSilent = new();

    /// <inheritdoc/>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (TokenCaller.Of((JsonWebToken)context.SecurityToken, options) is not { } caller)
        {
            metrics.LoginFailed(TokenAuthentication.Name);
            context.Fail(NoClient);
            return Task.CompletedTask;
        }

        context.HttpContext.Features.Set(caller);
        var scopes = caller.Credential.Scopes.Select(scope => new Claim(Policies.ScopeClaim, scope));
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Credential.Key), .. scopes], TokenAuthentication.Name));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task AuthenticationFailed(AuthenticationFailedContext context)
    {
        metrics.LoginFailed(TokenAuthentication.Name);
        if (await WhyNoKeysAsync(context) is { } reason)
        {
            logger.LogWarning("The keys of the OpenID Connect provider cannot be read: {Reason}", reason);
            context.HttpContext.Items[ProviderIsSilent] = true;
        }

        context.Fail(context.Exception);
    }

    /// <inheritdoc/>
    public override Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        return context.HttpContext.Items.ContainsKey(ProviderIsSilent)
            ? ProblemAnswer.WriteAsync(context.HttpContext, new Problem(Fault.Unavailable, "", "The token cannot be checked: the OpenID Connect provider does not answer."))
            : challenges.ChallengeAsync(context.HttpContext, context.AuthenticateFailure is { } failure ? ReasonOf(failure) : null);
    }

    /// <inheritdoc/>
    public override Task Forbidden(ForbiddenContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"BlendedLRS\", error=\"insufficient_scope\"";
        return Challenges.ForbidAsync(context.HttpContext);
    }

    // Without the provider's keys every token looks wrong. Once they are known this costs nothing.
    private static async Task<string?> WhyNoKeysAsync(AuthenticationFailedContext context)
    {
        try
        {
            await context.Options.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
            return null;
        }
        catch (Exception error) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return error.Message;
        }
    }

    private static string ReasonOf(Exception error) => error switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException
            => "The token is expired or not valid yet.",
        SecurityTokenInvalidAudienceException => "The token is for another audience.",
        SecurityTokenInvalidIssuerException => "The token is from another issuer.",
        SecurityTokenSignatureKeyNotFoundException => "The token is signed with a key that the provider does not publish.",
        SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => "The token is not signed with a key of the provider.",
        AuthenticationFailureException => NoClient,
        _ => "The token is malformed.",
    };
}
