using BlendedLRS.Server.About;
using BlendedLRS.Server.Health;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Server.Statements;
using BlendedLRS.Server.Swagger;
using BlendedLRS.Storage.Sqlite;

namespace BlendedLRS.Server;

/// <summary>The table of contents: each line is a folder of this project.</summary>
internal static class Program
{
    /// <summary>What the server is made of.</summary>
    internal static Composition Composition { get; } = new()
    {
        Store = (services, directory, time) => services
            .AddSqlite(directory, time),            // Storage.Sqlite: the log and everything projected from it
        Services = (services, options) => services
            .AddProtocol(options)                   // Protocol/: headers, parameters, bodies, failures
            .AddSecurity(options)                   // Security/: API keys, administrators, scopes
            .AddStatements()                        // Statements/: POST, PUT, GET; one path into the log
            .AddProjections()                       // Projections/: index, facts and cells follow the log
            .AddSwagger(),                          // Swagger/: /swagger
        Pipeline = app => app
            .UseSwaggerPages()
            .UseProtocol(),
        Endpoints = app => app
            .MapStatements()
            .MapAbout()
            .MapUnsupportedResources()
            .MapHealth(),
    };

    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args, Composition);
}
