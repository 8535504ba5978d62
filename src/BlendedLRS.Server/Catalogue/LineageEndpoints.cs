using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>What happens to the lineage of a module: a revision, an Activity id more, another module merged into it.</summary>
internal static class LineageEndpoints
{
    private const string One = "/modules/{key}";

    /// <summary>Maps the methods.</summary>
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost(One + "/revisions", ReviseAsync).WithMetadata(CatalogueDocumentation.Revise);
        group.MapPost(One + "/activities", AttachAsync).WithMetadata(CatalogueDocumentation.Attach);
        group.MapPost(One + "/merge", MergeAsync).WithMetadata(CatalogueDocumentation.Merge);
    }

    private static Task ReviseAsync(HttpContext context, CatalogueEditor editor, CatalogueSource source, string key) =>
        ChangeAsync<ModuleRevision>(context, editor, source, RouteKey.Of(key), (content, module, revision) => ModuleLineage.Revise(content, module, revision));

    private static Task AttachAsync(HttpContext context, CatalogueEditor editor, CatalogueSource source, string key) =>
        ChangeAsync<AttachBody>(context, editor, source, RouteKey.Of(key), (content, module, body) => ModuleLineage.Attach(content, body.ActivityId, module));

    private static Task MergeAsync(HttpContext context, CatalogueEditor editor, CatalogueSource source, string key) =>
        ChangeAsync<MergeBody>(context, editor, source, RouteKey.Of(key), (content, module, body) => ModuleLineage.Merge(content, body.From, module));

    private static async Task ChangeAsync<T>(
        HttpContext context, CatalogueEditor editor, CatalogueSource source, string key, Func<CatalogueContent, string, T, CatalogueOutcome> change)
        where T : class
    {
        var (body, problem) = await CatalogueBody.ReadAsync<T>(context);
        problem ??= await editor.ChangeAsync(
            context.User.Identity!.Name!, CataloguePart.Module, key,
            content => content.Modules.ContainsKey(key)
                ? CatalogueDecision.Of(change(content, key, body!))
                : CatalogueDecision.Failed(content, Fault.NotFound, $"There is no module '{key}' in the catalogue."),
            context.RequestAborted);
        await (problem is null ? EntryEndpoints.AnswerAsync(context, source, CatalogueKinds.Modules, key) : ProblemAnswer.WriteAsync(context, problem));
    }
}
