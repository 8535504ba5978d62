using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Security;

/// <summary>Whose API key a request carries.</summary>
/// <param name="Credential">The key.</param>
/// <param name="Origin">What Statements sent with it carry as their authority and source.</param>
internal sealed record Caller(Credential Credential, Origin Origin)
{
    /// <summary>The caller of the request at hand.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint is open, so it has no caller.");
}
