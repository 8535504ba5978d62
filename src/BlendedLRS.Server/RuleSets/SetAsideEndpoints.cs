using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Facts;

namespace BlendedLRS.Server.RuleSets;

/// <summary><c>/admin/set-aside</c>: what the classification passed over, and another try.</summary>
internal static class SetAsideEndpoints
{
    private const int MostShown = 1_000;

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapSetAside(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/admin/set-aside").RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        group.MapGet("", ListAsync).WithMetadata(RuleSetDocumentation.SetAside);
        group.MapPost("/retry", RetryAsync).WithMetadata(RuleSetDocumentation.Retry);
        return app;
    }

    private static async Task ListAsync(HttpContext context, IFactQueries facts)
    {
        var aside = await facts.SetAsideAsync(0, MostShown, context.RequestAborted);
        await RuleSetEndpoints.WriteAsync(context, StatusCodes.Status200OK, new
        {
            setAside = aside.Select(one => new { projection = ProjectionStatus.Facts, one.StatementId, one.Reason, one.Since }),
        });
    }

    private static async Task RetryAsync(HttpContext context, SetAsideRetry retry)
    {
        var (takenBack, left) = await retry.RunAsync(context.RequestAborted);
        await RuleSetEndpoints.WriteAsync(context, StatusCodes.Status200OK, new { takenBack, left });
    }
}
