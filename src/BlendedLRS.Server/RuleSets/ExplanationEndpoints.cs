using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.RuleSets;

/// <summary><c>/admin/classification</c>: why a Statement is classified as it is, without its content.</summary>
internal static class ExplanationEndpoints
{
    /// <summary>Maps the method.</summary>
    public static IEndpointRouteBuilder MapExplanations(this IEndpointRouteBuilder app)
    {
        app.MapGet("/admin/classification/{statementId:guid}", GetAsync).RequireAuthorization(Policies.Administrator).WithMetadata(RuleSetDocumentation.Explain);
        return app;
    }

    private static async Task GetAsync(HttpContext context, ExplainStatement explain, Guid statementId)
    {
        var answer = await explain.RunAsync(statementId, context.RequestAborted);
        await (answer is null
            ? ProblemAnswer.WriteAsync(context, new Problem(Fault.NotFound, "", $"There is no Statement {statementId}."))
            : RuleSetEndpoints.WriteAsync(context, StatusCodes.Status200OK, answer));
    }
}
