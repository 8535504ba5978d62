using BlendedLRS.Server.About;
using BlendedLRS.Server.Attachments;
using BlendedLRS.Server.Demo;
using BlendedLRS.Server.Health;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Import;
using BlendedLRS.Server.OData;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Server.Statements;
using BlendedLRS.Server.Swagger;
using BlendedLRS.Server.Web;
using BlendedLRS.Storage.Sqlite;

namespace BlendedLRS.Server;

/// <summary>The table of contents: most lines are a folder of this project.</summary>
internal static class Program
{
    /// <summary>What the server is made of.</summary>
    internal static Composition Composition { get; } = new()
    {
        Store = AddSqlite,
        Services = (services, options) => services
            .AddProtocol(options)         // Protocol/: headers, parameters, bodies, failures
            .AddSecurity(options)         // Security/: API keys, administrators, scopes
            .AddStatements()              // Statements/: POST, PUT, GET; one path into the log
            .AddAttachments()             // Attachments/: multipart/mixed, in and out
            .AddProjections(options)      // Projections/: index, facts and cells follow the log
            .AddImport()                  // Import/: blendedlrs import
            .AddDemo()                    // Demo/: --demo
            .AddOData(options.OData, PageLinkSignature) // OData/: /odata/v4
            .AddWebPages()                // Web/: the pages
            .AddSwagger(),                // Swagger/: /swagger
        Pipeline = app => app
            .UseSwaggerPages()
            .UseProtocol(),
        Endpoints = app =>
        {
            app.MapStatements().MapAbout().MapUnsupportedResources().MapHealth();
            app.MapOData().RequireAuthorization(Policies.Reports);
            app.MapWebPages();
        },
    };

    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args, Composition);

    private static Func<byte[], byte[]> PageLinkSignature(IServiceProvider services) =>
        link => services.GetRequiredService<InstallationSecret>().Hash("odata-page-link", link);

    private static SqliteStorage AddSqlite(IServiceCollection services, string directory, TimeProvider time)
    {
        var storage = SqliteStorage.Open(directory, time);
        services.AddSingleton(storage.Log).AddSingleton(storage.LogReader).AddSingleton(storage.Index).AddSingleton(storage.Search);
        services.AddSingleton(storage.FactStore).AddSingleton(storage.FactQueries).AddSingleton(storage.BlendCells).AddSingleton(storage.CellQueries).AddSingleton(storage.Credentials);
        services.AddSingleton(storage.Attachments).AddSingleton(new StoreStopped(storage.Stopped)).AddHostedService<StopWithStore>();
        return storage;
    }
}
