using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Server.Measures;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.Resolution;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Projections;

/// <summary>Makes the projections known, and the services that keep them at the head of the log.</summary>
internal static class ProjectionServices
{
    /// <summary>Index, facts, what they come to, and cells.</summary>
    public static IServiceCollection AddProjections(this IServiceCollection services, LrsOptions options)
    {
        services.AddSingleton(provider => new ClassifierOptions(provider.GetRequiredService<ProfileBases>(), options.Reporting.TimeZone));
        services.AddRuleSets();
        services.AddSingleton(new DisclosureOptions { MinimumPeople = options.Reporting.MinimumPeople, DominanceShare = options.Reporting.DominanceShare });
        services.AddSingleton<ProjectionStatus>();
        services.AddSingleton<ConsistentThrough>();
        services.AddSingleton<IProjection, IndexProjection>();
        services.AddSingleton<IProjection, FactProjection>();
        services.AddSingleton<FactBuilder>();
        services.AddSingleton<Reapplication>();
        services.AddSingleton<FactGathering>();
        services.AddSingleton<ResolutionProjection>();
        services.AddSingleton<CellProjection>();
        services.AddSingleton<MaterialReader>();
        services.AddSingleton<MeasureCells>();
        services.AddSingleton<ProjectionCatchUp>();
        services.AddSingleton<Projector>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<Projector>());
        services.AddSingleton<IHostedService>(provider => Keep<IndexProjection>(provider));
        services.AddSingleton<IHostedService>(provider => Keep<FactProjection>(provider));
        services.AddHostedService<ReapplicationService>();
        services.AddHostedService<ResolutionService>();
        services.AddHostedService<MeasureCellService>();
        return services.AddHostedService<CellService>();
    }

    private static ProjectionService Keep<T>(IServiceProvider services)
        where T : IProjection => new(
            services.GetServices<IProjection>().OfType<T>().Single(),
            services.GetRequiredService<IStatementLogReader>(),
            services.GetRequiredService<Projector>(),
            services.GetRequiredService<ProjectionStatus>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<T>>());
}
