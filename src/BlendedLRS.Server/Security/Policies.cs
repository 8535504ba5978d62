using Microsoft.AspNetCore.Authorization;

namespace BlendedLRS.Server.Security;

/// <summary>The rules that endpoints name: each endpoint carries one of them or says that it is open.</summary>
internal static class Policies
{
    /// <summary>May send Statements.</summary>
    public const string StatementsWrite = "statements-write";

    /// <summary>May read Statements.</summary>
    public const string StatementsRead = "statements-read";

    /// <summary>May read reports and pages: an API key with scope <c>all</c> or <c>reports</c>, or an administrator.</summary>
    public const string Reports = "reports";

    /// <summary>Claim type of a scope.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>Role of people who sign in with a password.</summary>
    public const string AdministratorRole = "administrator";

    /// <summary>Makes the rules known.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(StatementsWrite, policy => policy.RequireClaim(ScopeClaim, Scopes.All, Scopes.StatementsWrite));
        options.AddPolicy(StatementsRead, policy => policy.RequireClaim(ScopeClaim, Scopes.All, Scopes.StatementsRead));
        options.AddPolicy(Reports, policy => policy.RequireAssertion(context =>
            context.User.IsInRole(AdministratorRole)
            || context.User.HasClaim(ScopeClaim, Scopes.All)
            || context.User.HasClaim(ScopeClaim, Scopes.Reports)));
    }
}
