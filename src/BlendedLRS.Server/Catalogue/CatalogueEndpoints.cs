using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Catalogue;

/// <summary><c>/admin/catalogue</c>: administrators look after modules, baseline sets, topics and sources.</summary>
internal static class CatalogueEndpoints
{
    /// <summary>Path of the resource.</summary>
    public const string Path = "/admin/catalogue";

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Path).RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        EntryEndpoints.Map(group, CatalogueKinds.Modules);
        EntryEndpoints.Map(group, CatalogueKinds.Topics);
        EntryEndpoints.Map(group, CatalogueKinds.Sources);
        LineageEndpoints.Map(group);
        BaselineEndpoints.Map(group);
        ProposalEndpoint.Map(group);
        ImportEndpoint.Map(group);
        return app;
    }
}
