using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.RuleSets;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Profile;

/// <summary>Makes the published profile known: its document, and its rules.</summary>
internal static class ProfileServices
{
    /// <summary>Document, rules, and the check of what people's own channels send.</summary>
    public static IServiceCollection AddProfile(this IServiceCollection services, LrsOptions options)
    {
        var bases = BasesOf(options);
        services.AddSingleton(bases);
        services.AddSingleton(_ => ProfileRules.Of(bases, RuleSet.Default));
        services.AddSingleton(_ => new PublishedProfile(bases, options.Installation.PublicUrl));
        return services.AddSingleton<ProfileCheck>();
    }

    private static ProfileBases BasesOf(LrsOptions options)
    {
        var given = options.Reporting.ProfileBases.Select(PublishedProfile.TextOf).ToArray();
        return given.Length == 0 ? new ProfileBases(PublishedProfile.TextOf(options.Installation.PublicUrl)) : new ProfileBases(given[0], given[1..]);
    }
}
