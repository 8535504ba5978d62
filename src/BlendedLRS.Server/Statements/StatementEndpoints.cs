using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Statements;

/// <summary>The Statement resource (xAPI-Communication 2.1).</summary>
internal static class StatementEndpoints
{
    private const string Path = XapiPath.Base + "/statements";

    /// <summary>Makes the use cases known.</summary>
    public static IServiceCollection AddStatements(this IServiceCollection services)
    {
        services.AddSingleton<IStatementIdMaker, RandomStatementIdMaker>();
        services.AddSingleton<StoreStatements>();
        services.AddSingleton<ReceiveStatements>();
        services.AddSingleton<PostStatements>();
        services.AddSingleton<PutStatement>();
        services.AddSingleton<FindStatement>();
        services.AddSingleton<MoreLink>();
        return services.AddSingleton<ListStatements>();
    }

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapStatements(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, (HttpContext context, PostStatements post) => post.HandleAsync(context))
            .RequireXapiVersion()
            .RequireAuthorization(Policies.StatementsWrite)
            .WithMetadata(StatementDocumentation.Post);
        app.MapPut(Path, (HttpContext context, PutStatement put) => put.HandleAsync(context))
            .RequireXapiVersion()
            .RequireAuthorization(Policies.StatementsWrite)
            .WithMetadata(StatementDocumentation.Put);
        app.MapMethods(Path, ["GET", "HEAD"], GetAsync)
            .RequireXapiVersion()
            .RequireAuthorization(Policies.StatementsRead)
            .WithMetadata(StatementDocumentation.Get);
        return app;
    }

    private static Task GetAsync(HttpContext context, FindStatement find, ListStatements list)
    {
        if (QueryParameters.Read(context.Request, StatementParameters.Get, out var parameters) is { } problem)
        {
            return ProblemAnswer.WriteAsync(context, problem);
        }

        var one = parameters[StatementParameters.StatementId] ?? parameters[StatementParameters.VoidedStatementId];
        return one is null ? list.HandleAsync(context, parameters) : find.HandleAsync(context, parameters);
    }
}
