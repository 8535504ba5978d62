using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Catalogue;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Surveys;

/// <summary><c>/admin/waves</c>: administrators plan when a survey is asked, and see how many answered. What was answered is never here.</summary>
internal static class WaveEndpoints
{
    /// <summary>Path of the resource.</summary>
    public const string Path = "/admin/waves";

    private const string One = "/{key}";

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapWaves(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Path).RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        group.MapGet("", ListAsync).WithMetadata(WaveDocumentation.List);
        group.MapGet(One, GetAsync).WithMetadata(WaveDocumentation.Get);
        group.MapPut(One, PutAsync).WithMetadata(WaveDocumentation.Put);
        group.MapDelete(One, DeleteAsync).WithMetadata(WaveDocumentation.Delete);
        return app;
    }

    private static async Task ListAsync(HttpContext context, Waves waves)
    {
        var all = new List<(Learning.Surveys.WavePlan, WaveState, int?)>();
        foreach (var plan in await waves.ReadAsync(context.RequestAborted))
        {
            var (state, answered) = await waves.LookAsync(plan, context.RequestAborted);
            all.Add((plan, state, answered));
        }

        await new EntityAnswer(WaveAnswer.Of(all), Documentation.Json).WriteAsync(context);
    }

    private static async Task GetAsync(HttpContext context, Waves waves, string key)
    {
        if (await waves.FindAsync(RouteKey.Of(key), context.RequestAborted) is not { } plan)
        {
            await ProblemAnswer.WriteAsync(context, Waves.NotFound(RouteKey.Of(key)));
            return;
        }

        var (state, answered) = await waves.LookAsync(plan, context.RequestAborted);
        await new EntityAnswer(WaveAnswer.Of(plan, state, answered), Documentation.Json).WriteAsync(context);
    }

    private static async Task PutAsync(HttpContext context, Waves waves, string key)
    {
        var (body, problem) = await CatalogueBody.ReadAsync<WaveBody>(context);
        var (condition, wrongHeader) = Preconditions.Read(context.Request);
        var isNew = false;
        problem ??= wrongHeader ?? (body!.Key == RouteKey.Of(key) ? null : new Problem(Fault.Invalid, "", $"The body speaks of '{body.Key}' and the address of '{RouteKey.Of(key)}'."));
        if (problem is null)
        {
            (problem, isNew) = await waves.PutAsync(context.User.Identity!.Name!, body!, condition, context.RequestAborted);
        }

        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        // The conditions of the request were about what was before.
        context.Request.Headers.IfMatch = default;
        context.Request.Headers.IfNoneMatch = default;
        context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await GetAsync(context, waves, key);
    }

    private static async Task DeleteAsync(HttpContext context, Waves waves, string key)
    {
        var (condition, problem) = Preconditions.Read(context.Request);
        problem ??= await waves.DeleteAsync(context.User.Identity!.Name!, RouteKey.Of(key), condition, context.RequestAborted);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
