using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;
using BlendedLRS.Storage.Facts;

namespace BlendedLRS.Server.RuleSets;

/// <summary><c>/admin/unclassified</c>: what no rule knows, and one call that makes a rule for it.</summary>
internal static class UnclassifiedEndpoints
{
    private const int MostRead = 10_000;
    private const int MostShown = 500;

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapUnclassified(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/admin/unclassified").RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        group.MapGet("", ListAsync).WithMetadata(RuleSetDocumentation.Unclassified);
        group.MapPost("/rules", AddRuleAsync).WithMetadata(RuleSetDocumentation.Rule);
        return app;
    }

    private static async Task ListAsync(HttpContext context, IFactQueries facts)
    {
        var groups = await facts.UnclassifiedAsync(MostRead, context.RequestAborted);
        await RuleSetEndpoints.WriteAsync(context, StatusCodes.Status200OK, new { groups = UnclassifiedRow.Of(groups).Take(MostShown) });
    }

    private static async Task AddRuleAsync(HttpContext context, RuleSetAdministration rules, LiveRuleSets live)
    {
        var (body, problem) = await WantedRule.ReadAsync(context);
        var version = "";
        if (problem is null)
        {
            (version, problem) = await AddAsync(body, rules, (await live.ReadAsync(context.RequestAborted)).Text, RuleSetEndpoints.NameOf(context), context.RequestAborted);
        }

        var found = problem is null ? await rules.FindAsync(version, context.RequestAborted) : null;
        await (found is null
            ? ProblemAnswer.WriteAsync(context, problem ?? RuleSetAdministration.NotFound(version))
            : RuleSetEndpoints.WriteAsync(context, StatusCodes.Status200OK, RuleSetAnswer.Of(version, found, withCells: false)));
    }

    private static async Task<(string Version, Problem? Problem)> AddAsync(
        WantedRule wanted, RuleSetAdministration rules, string inForce, string by, CancellationToken cancellation)
    {
        if (wanted.Draft is not { } draft)
        {
            var text = wanted.AddTo(inForce, asNextMinor: true, out var next);
            return await rules.FindAsync(next, cancellation) is { Status: RuleSetStatus.Draft }
                ? (next, RuleSetAdministration.Conflict($"There is a draft {next} already; name it as \"draft\" to add the rule to it."))
                : await rules.PutAsync(next, text, by, cancellation);
        }

        return await rules.FindAsync(draft, cancellation) is { Status: RuleSetStatus.Draft } there
            ? await rules.PutAsync(draft, wanted.AddTo(there.Text, asNextMinor: false, out _), by, cancellation)
            : (draft, RuleSetAdministration.NotFound(draft));
    }
}
