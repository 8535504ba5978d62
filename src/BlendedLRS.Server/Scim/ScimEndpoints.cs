using System.Text.Json.Nodes;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Scim;

/// <summary><c>/scim/v2</c>: identity providers provision people and groups.</summary>
internal static class ScimEndpoints
{
    private const string One = "/{id}";

    /// <summary>Makes the services of this folder known.</summary>
    public static IServiceCollection AddScim(this IServiceCollection services) =>
        services.AddSingleton<ScimStore>().AddSingleton<ScimPeople>().AddSingleton<ScimGroups>().AddSingleton<ScimHandler>();

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapScim(this IEndpointRouteBuilder app)
    {
        var scim = app.MapGroup(ScimNames.Base).RequireAuthorization(Policies.Scim);
        foreach (var kind in new[] { ScimKind.Person, ScimKind.Group })
        {
            var words = ScimDocumentation.Of(kind);
            var group = scim.MapGroup(kind.Path);
            group.MapGet("", (HttpContext context, ScimHandler handler) => handler.ListAsync(context, kind)).WithMetadata(words.List);
            group.MapPost("", (HttpContext context, ScimHandler handler) => handler.AddAsync(context, kind)).WithMetadata(words.Add);
            group.MapGet(One, (HttpContext context, ScimHandler handler, string id) => handler.GetAsync(context, kind, id)).WithMetadata(words.Get);
            group.MapPut(One, (HttpContext context, ScimHandler handler, string id) => handler.ReplaceAsync(context, kind, id)).WithMetadata(words.Replace);
            group.MapPatch(One, (HttpContext context, ScimHandler handler, string id) => handler.PatchAsync(context, kind, id)).WithMetadata(words.Patch);
            group.MapDelete(One, (HttpContext context, ScimHandler handler, string id) => handler.DeleteAsync(context, kind, id)).WithMetadata(words.Delete);
        }

        scim.MapGet("/ServiceProviderConfig", (HttpContext context) => ScimAnswer.WriteAsync(context, StatusCodes.Status200OK, ScimDiscovery.Config())).WithMetadata(ScimDocumentation.Config);
        MapDiscovery(scim, "/ResourceTypes", ScimDiscovery.Types, ScimDocumentation.Types);
        MapDiscovery(scim, "/Schemas", ScimDiscovery.Schemas, ScimDocumentation.Schemas);
        return app;
    }

    private static void MapDiscovery(RouteGroupBuilder scim, string path, Func<IReadOnlyList<JsonObject>> all, Documentation words)
    {
        scim.MapGet(path, (HttpContext context) => ScimAnswer.WriteAsync(context, StatusCodes.Status200OK, ScimDiscovery.List(all()))).WithMetadata(words);
        scim.MapGet(path + One, (HttpContext context, string id) => all().FirstOrDefault(one => one["id"]!.GetValue<string>().Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found
            ? ScimAnswer.WriteAsync(context, StatusCodes.Status200OK, found)
            : ScimAnswer.WriteAsync(context, ScimError.NotFound(id))).WithMetadata(words);
    }
}
