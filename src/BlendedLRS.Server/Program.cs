using BlendedLRS.Server.About;
using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Attachments;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Demo;
using BlendedLRS.Server.Documents;
using BlendedLRS.Server.Export;
using BlendedLRS.Server.Health;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Import;
using BlendedLRS.Server.Metrics;
using BlendedLRS.Server.OData;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Profile;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.RuleSets;
using BlendedLRS.Server.Security;
using BlendedLRS.Server.Statements;
using BlendedLRS.Server.Surveys;
using BlendedLRS.Server.Swagger;
using BlendedLRS.Server.Web;
using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Backup;

namespace BlendedLRS.Server;

/// <summary>The table of contents: most lines are a folder of this project.</summary>
internal static class Program
{
    /// <summary>What the server is made of.</summary>
    internal static Composition Composition { get; } = new()
    {
        Store = new(SqliteStorage.Open, async (options, clock, cancellation) => await PostgresStorage.OpenAsync(
            new PostgresOptions(options.ConnectionString!) { ReplicaConnectionString = options.ReplicaConnectionString, Writers = options.Writers }, clock, cancellation))
        { EmbeddedExists = SqliteStorage.Exists, SharedExists = (options, cancellation) => PostgresStorage.ExistsAsync(new PostgresOptions(options.ConnectionString!), cancellation) },
        Backup = SqliteBackup.Write, Restore = SqliteBackup.Restore, // Backup/: blendedlrs backup, restore
        Services = (services, options) => services
            .AddProtocol(options)         // Protocol/: headers, parameters, bodies, failures
            .AddSecurity(options)         // Security/: API keys, tokens, administrators, scopes
            .AddLrsMetrics(options).AddHealth(options) // Metrics/: /metrics, request log; Health/: /health, orderly stop
            .AddStatements().AddAttachments().AddDocuments() // Statements/: one path into the log; Attachments/: multipart/mixed; Documents/ for State/, Activities/, Agents/
            .AddProfile(options).AddProjections(options).AddImport().AddExport() // Profile/: the published xAPI profile; Projections/: index, facts and cells follow the log; Import/, Export/: verbs
            .AddRoster(options).AddCatalogue().AddSurveys().AddDemo() // People/: who and where, Scim/; Catalogue/: modules; Surveys/: waves, answers; Demo/: --demo
            .AddOData(options.OData, PageLinkSignature).AddWebPages().AddSwagger(), // OData/: /odata/v4; Web/: the pages; Swagger/: /swagger
        Pipeline = app => app.UseRequestLog().UseDraining().UseSwaggerPages().UseProtocol(),
        Endpoints = app =>
        {
            app.MapStatements().MapDocuments().MapAbout().MapProfile().MapHealth().MapMetrics().MapCredentials().MapRoster().MapCatalogue().MapWaves().MapRuleSets();
            app.MapOData().RequireAuthorization(Policies.Reports);
            app.MapWebPages();
        },
    };

    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args, Composition);

    private static Func<byte[], byte[]> PageLinkSignature(IServiceProvider services) =>
        link => services.GetRequiredService<InstallationSecret>().Hash("odata-page-link", link);
}
