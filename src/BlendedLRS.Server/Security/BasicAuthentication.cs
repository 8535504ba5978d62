using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using BlendedLRS.Server.Metrics;
using BlendedLRS.Server.Protocol;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BlendedLRS.Server.Security;

/// <summary>HTTP Basic (RFC 7617, UTF-8): an API key and secret; outside the xAPI resources also an administrator's name and password.</summary>
internal sealed class BasicAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, KeyCheck keys, PasswordCheck passwords,
    FailedLogins failures, Challenges challenges, LrsMetrics metrics)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Basic";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        if ((KeyToken.Read(Request) ?? Read(header)) is not var (name, secret))
        {
            return AuthenticateResult.Fail("malformed");
        }

        // A right key passes whatever failed before: its name is no secret, so that others could lock its owner out, and its hash is quick.
        var address = Context.Connection.RemoteIpAddress;
        if (await keys.CheckAsync(name, secret, Context.RequestAborted) is { } caller)
        {
            failures.Forget(name, address);
            Context.Features.Set(caller);
            return Success(name, caller.Credential.Scopes.Select(scope => new Claim(Policies.ScopeClaim, scope)));
        }

        // Before the hash of a password, which is slow, and so that a guess at one learns nothing.
        return failures.RefusedFor(name, address) is { } wait ? Refuse(wait) : await SignInAsync(name, secret, address);
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => challenges.ChallengeAsync(Context);

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Challenges.ForbidAsync(Context);

    private async Task<AuthenticateResult> SignInAsync(string name, string secret, IPAddress? address)
    {
        bool? isAdministrator = XapiPath.IsXapi(Request.Path)
            ? false
            : await passwords.CheckAsync(name, secret, () => failures.RefusedFor(name, address) is null, Context.RequestAborted);
        if (isAdministrator is null)
        {
            Challenges.TurnAway(Context);
            return AuthenticateResult.Fail("too many at once");
        }

        if (isAdministrator.Value)
        {
            failures.Forget(name, address);
            return Success(name, [new Claim(ClaimTypes.Role, Policies.AdministratorRole)]);
        }

        // Others may have failed while this one waited for its turn.
        if (failures.RefusedFor(name, address) is { } wait)
        {
            return Refuse(wait);
        }

        var exists = await keys.ExistsAsync(name, Context.RequestAborted) || await passwords.ExistsAsync(name, Context.RequestAborted);
        failures.Add(name, address, exists);
        metrics.LoginFailed(Name);
        return AuthenticateResult.Fail("wrong");
    }

    private AuthenticateResult Refuse(TimeSpan wait)
    {
        metrics.LoginFailed(Name);
        Challenges.Refuse(Context, wait);
        return AuthenticateResult.Fail("refused for a while");
    }

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
