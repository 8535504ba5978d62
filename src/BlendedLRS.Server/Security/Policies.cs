using Microsoft.AspNetCore.Authorization;

namespace BlendedLRS.Server.Security;

/// <summary>The rules that endpoints name: each endpoint carries one of them or says that it is open.</summary>
internal static class Policies
{
    /// <summary>May send Statements.</summary>
    public const string StatementsWrite = "statements-write";

    /// <summary>May read Statements, if only its own.</summary>
    public const string StatementsRead = "statements-read";

    /// <summary>May write State documents.</summary>
    public const string StateWrite = "state-write";

    /// <summary>May read State documents.</summary>
    public const string StateRead = "state-read";

    /// <summary>May write Activity Profile documents.</summary>
    public const string ActivitiesProfileWrite = "activities-profile-write";

    /// <summary>May read Activity Profile documents.</summary>
    public const string ActivitiesProfileRead = "activities-profile-read";

    /// <summary>May write Agent Profile documents.</summary>
    public const string AgentsProfileWrite = "agents-profile-write";

    /// <summary>May read Agent Profile documents.</summary>
    public const string AgentsProfileRead = "agents-profile-read";

    /// <summary>May read Activities and Persons: whoever may read all Statements, or profiles of the kind.</summary>
    public const string ActivitiesRead = "activities-read", AgentsRead = "agents-read";

    /// <summary>May read reports and pages: a credential with scope <c>all</c>, <c>all/read</c> or <c>reports</c>, or an administrator.</summary>
    public const string Reports = "reports";

    /// <summary>May read the server's measurements: a credential with scope <c>all</c>, or an administrator.</summary>
    public const string Metrics = "metrics";

    /// <summary>May provision people and groups.</summary>
    public const string Scim = "scim";

    /// <summary>Signed in as an administrator.</summary>
    public const string Administrator = "administrator";

    /// <summary>Claim type of a scope.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>Role of people who sign in with a password.</summary>
    public const string AdministratorRole = "administrator";

    private static readonly (string Policy, string[] Scopes)[] ByScope =
    [
        (StatementsWrite, [Scopes.All, Scopes.StatementsWrite]),
        (StatementsRead, [Scopes.All, Scopes.AllRead, Scopes.StatementsRead, Scopes.StatementsReadMine]),
        (StateWrite, [Scopes.All, Scopes.State]),
        (StateRead, [Scopes.All, Scopes.AllRead, Scopes.State, Scopes.StateRead]),
        (ActivitiesProfileWrite, [Scopes.All, Scopes.Profile, Scopes.ActivitiesProfile]),
        (ActivitiesProfileRead, [Scopes.All, Scopes.AllRead, Scopes.Profile, Scopes.ActivitiesProfile, Scopes.ActivitiesProfileRead]),
        (AgentsProfileWrite, [Scopes.All, Scopes.Profile, Scopes.AgentsProfile]),
        (AgentsProfileRead, [Scopes.All, Scopes.AllRead, Scopes.Profile, Scopes.AgentsProfile, Scopes.AgentsProfileRead]),
        (ActivitiesRead, [Scopes.All, Scopes.AllRead, Scopes.StatementsRead, Scopes.Profile, Scopes.ActivitiesProfile, Scopes.ActivitiesProfileRead]),
        (AgentsRead, [Scopes.All, Scopes.AllRead, Scopes.StatementsRead, Scopes.Profile, Scopes.AgentsProfile, Scopes.AgentsProfileRead]),
        (Scim, [Scopes.All, Scopes.Scim]),
    ];

    /// <summary>Makes the rules known.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var (policy, scopes) in ByScope)
        {
            options.AddPolicy(policy, rule => rule.RequireClaim(ScopeClaim, scopes));
        }

        options.AddPolicy(Administrator, rule => rule.RequireRole(AdministratorRole));
        options.AddPolicy(Reports, rule => rule.RequireAssertion(context => IsAdministratorOr(context, Scopes.All, Scopes.AllRead, Scopes.Reports)));
        options.AddPolicy(Metrics, rule => rule.RequireAssertion(context => IsAdministratorOr(context, Scopes.All)));
    }

    /// <summary>Whether scopes satisfy a rule that is about scopes alone.</summary>
    public static bool Allows(string policy, IReadOnlyList<string> scopes) => ByScope.Any(rule => rule.Policy == policy && rule.Scopes.Any(scopes.Contains));

    private static bool IsAdministratorOr(AuthorizationHandlerContext context, params ReadOnlySpan<string> scopes)
    {
        foreach (var scope in scopes)
        {
            if (context.User.HasClaim(ScopeClaim, scope))
            {
                return true;
            }
        }

        return context.User.IsInRole(AdministratorRole);
    }
}
