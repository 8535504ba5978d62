using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using BlendedLRS.Server.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BlendedLRS.Server.Security;

/// <summary>HTTP Basic (RFC 7617, UTF-8): an API key and secret; outside the xAPI resources also an administrator's name and password.</summary>
internal sealed class BasicAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, KeyCheck keys, PasswordCheck passwords)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Basic";

    private const string Challenge = "Basic realm=\"BlendedLRS\", charset=\"UTF-8\"";
    private const string Section = "Communication 4.0";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if (Read(header) is not var (name, secret))
        {
            return AuthenticateResult.Fail("malformed");
        }

        if (await keys.CheckAsync(name, secret, Context.RequestAborted) is { } caller)
        {
            Context.Features.Set(caller);
            return Success(name, caller.Credential.Scopes.Select(scope => new Claim(Policies.ScopeClaim, scope)));
        }

        var isAdministrator = !XapiPath.IsXapi(Request.Path) && await passwords.CheckAsync(name, secret, Context.RequestAborted);
        return isAdministrator ? Success(name, [new Claim(ClaimTypes.Role, Policies.AdministratorRole)]) : AuthenticateResult.Fail("wrong");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Challenge;
        var sent = Request.Headers.Authorization.Count > 0;
        var reason = sent ? "The credentials are wrong." : "Credentials are missing; send an API key and secret with HTTP Basic authentication.";
        return ProblemAnswer.WriteAsync(Context, new Problem(Fault.Unauthenticated, Section, reason));
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        ProblemAnswer.WriteAsync(Context, new Problem(Fault.Forbidden, "Communication 4.2", "The scopes of this credential do not allow the request."));

    private static (string Name, string Secret)? Read(string header)
    {
        const string Prefix = "Basic ";
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var encoded = header.AsSpan(Prefix.Length).Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (text[..colon], text[(colon + 1)..]);
    }

    private static AuthenticateResult Success(string name, IEnumerable<Claim> claims)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, name), .. claims], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }
}
