using BlendedLRS.Server.Activities;
using BlendedLRS.Server.Agents;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.State;

namespace BlendedLRS.Server.Documents;

/// <summary>What the Document Resources share: their methods, under the path and the policies of each (xAPI-Communication 2.2).</summary>
internal static class DocumentEndpoints
{
    /// <summary>Makes the use cases known.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services.AddSingleton<ReadDocuments>().AddSingleton<WriteDocument>().AddSingleton<DeleteDocuments>().AddActivities();

    /// <summary>Maps the resources that hold documents, and the two that they belong to.</summary>
    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder app) => app.MapState().MapActivities().MapAgents();

    /// <summary>Maps the methods of one resource.</summary>
    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder app, DocumentResource resource)
    {
        var path = XapiPath.Base + resource.Path;
        app.MapMethods(path, ["GET", "HEAD"], (HttpContext context, ReadDocuments read) => read.HandleAsync(context, resource))
            .RequireXapiVersion()
            .RequireAuthorization(resource.ReadPolicy)
            .WithMetadata(DocumentDocumentation.Get(resource));
        app.MapPut(path, (HttpContext context, WriteDocument write) => write.PutAsync(context, resource))
            .RequireXapiVersion()
            .RequireAuthorization(resource.WritePolicy)
            .WithMetadata(DocumentDocumentation.Put(resource));
        app.MapPost(path, (HttpContext context, WriteDocument write) => write.PostAsync(context, resource))
            .RequireXapiVersion()
            .RequireAuthorization(resource.WritePolicy)
            .WithMetadata(DocumentDocumentation.Post(resource));
        app.MapDelete(path, (HttpContext context, DeleteDocuments delete) => delete.HandleAsync(context, resource))
            .RequireXapiVersion()
            .RequireAuthorization(resource.WritePolicy)
            .WithMetadata(DocumentDocumentation.Delete(resource));
        return app;
    }
}
