using System.Globalization;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Protocol;
using Microsoft.Extensions.Primitives;

namespace BlendedLRS.Server.Security;

/// <summary>The answers to requests whose credentials are missing, wrong, refused for a while, or not enough: the same for keys, passwords and tokens.</summary>
internal sealed class Challenges(OidcOptions oidc)
{
    private const string Basic = "Basic realm=\"BlendedLRS\", charset=\"UTF-8\"";
    private const string Bearer = "Bearer realm=\"BlendedLRS\"";
    private const string Section = "Communication 4.0";

    private static readonly object RefusedFor = new();
    private static readonly object TurnedAway = new();

    /// <summary>Notes that too many logins failed before this one.</summary>
    public static void Refuse(HttpContext context, TimeSpan wait) => context.Items[RefusedFor] = wait;

    /// <summary>Notes that the password was not looked at, because too many wait for that.</summary>
    public static void TurnAway(HttpContext context) => context.Items[TurnedAway] = true;

    /// <summary>Answers 401 with a challenge for every scheme that is accepted, or 429, or 503.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tokenError">What is wrong with the token, in words for its developer; null where no token was sent.</param>
    public Task ChallengeAsync(HttpContext context, string? tokenError = null)
    {
        if (context.Items[RefusedFor] is TimeSpan wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return ProblemAnswer.WriteAsync(
                context, new Problem(Fault.TooManyFailedLogins, Section, $"Too many failed logins with this key from this address; try again in {seconds} s."));
        }

        if (context.Items[TurnedAway] is true)
        {
            return ProblemAnswer.WriteAsync(context, new Problem(Fault.Unavailable, Section, "Too many passwords wait to be checked; try again in some seconds."));
        }

        context.Response.Headers.WWWAuthenticate = oidc.Authority is null ? Basic : new StringValues([Basic, BearerChallenge(tokenError)]);
        var sent = context.Request.Headers.Authorization.Count > 0;
        var reason = tokenError ?? (sent ? "The credentials are wrong." : "Credentials are missing; send an API key and secret with HTTP Basic authentication.");
        return ProblemAnswer.WriteAsync(context, new Problem(Fault.Unauthenticated, Section, reason));
    }

    /// <summary>Answers 403.</summary>
    public static Task ForbidAsync(HttpContext context) =>
        ProblemAnswer.WriteAsync(context, new Problem(Fault.Forbidden, "Communication 4.2", "The scopes of this credential do not allow the request."));

    private static string BearerChallenge(string? error) => error is null ? Bearer : $"{Bearer}, error=\"invalid_token\", error_description=\"{error}\"";
}
