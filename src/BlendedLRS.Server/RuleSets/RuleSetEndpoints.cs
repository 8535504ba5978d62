using System.Text;
using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.RuleSets;

/// <summary><c>/admin/rule-sets</c>: administrators read, write, try out and publish versions of the rules.</summary>
internal static class RuleSetEndpoints
{
    /// <summary>Path of the resource.</summary>
    public const string Path = "/admin/rule-sets";

    private const string One = "/{version}";

    /// <summary>Maps the methods.</summary>
    public static IEndpointRouteBuilder MapRuleSets(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Path).RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        group.MapGet("", ListAsync).WithMetadata(RuleSetDocumentation.List);
        group.MapGet("/current", CurrentAsync).WithMetadata(RuleSetDocumentation.Current);
        group.MapGet(One, TextAsync).WithMetadata(RuleSetDocumentation.Get);
        group.MapPut(One, PutAsync).WithMetadata(RuleSetDocumentation.Put);
        group.MapDelete(One, DeleteAsync).WithMetadata(RuleSetDocumentation.Delete);
        group.MapGet(One + "/dry-run", ReportAsync).WithMetadata(RuleSetDocumentation.Report);
        group.MapPost(One + "/dry-run", DryRunAsync).WithMetadata(RuleSetDocumentation.DryRun);
        group.MapPost(One + "/publish", PublishAsync).WithMetadata(RuleSetDocumentation.Publish);
        return app.MapUnclassified().MapSetAside().MapExplanations();
    }

    /// <summary>Answers with JSON that nobody keeps.</summary>
    internal static Task WriteAsync(HttpContext context, int status, object answer)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(answer, answer.GetType(), context.RequestAborted);
    }

    /// <summary>The name that changes are written under.</summary>
    internal static string NameOf(HttpContext context) => context.User.Identity?.Name ?? Policies.AdministratorRole;

    private static async Task ListAsync(HttpContext context, RuleSetAdministration rules, LiveRuleSets live)
    {
        var stored = await rules.ListAsync(context.RequestAborted);
        var inForce = await live.ReadAsync(context.RequestAborted);
        await WriteAsync(context, StatusCodes.Status200OK, new
        {
            current = inForce.Rules.Version,
            newerDefault = await rules.NewerDefaultAsync(context.RequestAborted),
            ruleSets = stored.Select(entry => RuleSetAnswer.Of(entry.Version, entry.Stored, withCells: false)),
        });
    }

    private static async Task CurrentAsync(HttpContext context, LiveRuleSets live) =>
        await WriteTextAsync(context, (await live.ReadAsync(context.RequestAborted)).Text);

    private static async Task TextAsync(HttpContext context, RuleSetAdministration rules, string version)
    {
        var found = await rules.FindAsync(version, context.RequestAborted);
        await (found is null ? ProblemAnswer.WriteAsync(context, RuleSetAdministration.NotFound(version)) : WriteTextAsync(context, found.Text));
    }

    private static async Task PutAsync(HttpContext context, RuleSetAdministration rules, string version)
    {
        var (body, problem) = await RequestBody.ReadAsync(context.Request, RuleSetAdministration.LongestText, context.RequestAborted);
        if (problem is { Fault: Fault.TooLarge })
        {
            problem = new Problem(Fault.TooLarge, "", $"Rules have at most {RuleSetAdministration.LongestText} bytes.");
        }

        problem ??= (await rules.PutAsync(version, body, NameOf(context), context.RequestAborted)).Problem;
        await AnswerAsync(context, rules, version, problem);
    }

    private static async Task DeleteAsync(HttpContext context, RuleSetAdministration rules, string version)
    {
        if (await rules.DeleteAsync(version, NameOf(context), context.RequestAborted) is { } problem)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task ReportAsync(HttpContext context, RuleSetAdministration rules, string version)
    {
        var found = await rules.FindAsync(version, context.RequestAborted);
        await (found?.DryRun is { } report
            ? WriteAsync(context, StatusCodes.Status200OK, report)
            : ProblemAnswer.WriteAsync(context, found is null ? RuleSetAdministration.NotFound(version) : new Problem(Fault.NotFound, "", $"The version {version} was not tried out as it is.")));
    }

    private static async Task DryRunAsync(HttpContext context, RuleSetAdministration rules, string version)
    {
        var (report, problem) = await rules.DryRunAsync(version, NameOf(context), context.RequestAborted);
        await (problem is null ? WriteAsync(context, StatusCodes.Status200OK, report!) : ProblemAnswer.WriteAsync(context, problem));
    }

    private static async Task PublishAsync(HttpContext context, RuleSetAdministration rules, string version) =>
        await AnswerAsync(context, rules, version, await rules.PublishAsync(version, NameOf(context), context.RequestAborted));

    private static async Task AnswerAsync(HttpContext context, RuleSetAdministration rules, string version, Problem? problem)
    {
        var found = problem is null ? await rules.FindAsync(version, context.RequestAborted) : null;
        await (found is null
            ? ProblemAnswer.WriteAsync(context, problem ?? RuleSetAdministration.NotFound(version))
            : WriteAsync(context, StatusCodes.Status200OK, RuleSetAnswer.Of(version, found, withCells: true)));
    }

    private static Task WriteTextAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(text, Encoding.UTF8, context.RequestAborted);
    }
}
