using BlendedLRS.Server.Projections;

namespace BlendedLRS.Server.RuleSets;

/// <summary>Makes the rules, their life and what is asked about them known.</summary>
internal static class RuleSetServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddRuleSets(this IServiceCollection services) => services
        .AddSingleton<LiveRuleSets>()
        .AddSingleton<DryRun>()
        .AddSingleton<RuleSetAdministration>()
        .AddSingleton<SetAsideRetry>()
        .AddSingleton<ExplainStatement>();
}
