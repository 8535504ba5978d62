using System.Text;
using BlendedLRS.Learning;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Protocol;

namespace BlendedLRS.Server.Catalogue;

/// <summary>Baseline sets: a PUT makes a new version of one that applies already, a DELETE ends it; versions that have applied stay.</summary>
internal static class BaselineEndpoints
{
    private const string List = "/baseline-sets";
    private const string One = "/baseline-sets/{key}";

    /// <summary>Maps the methods.</summary>
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet(List, ListAsync).WithMetadata(CatalogueDocumentation.Baselines);
        group.MapGet(One, GetAsync).WithMetadata(CatalogueDocumentation.Baseline);
        group.MapPut(One, PutAsync).WithMetadata(CatalogueDocumentation.PutBaseline);
        group.MapDelete(One, EndAsync).WithMetadata(CatalogueDocumentation.EndBaseline);
    }

    private static async Task ListAsync(HttpContext context, CatalogueSource source)
    {
        if (EntryPage.Read(context.Request, out var page) is { } problem)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        var content = await source.ReadContentAsync(context.RequestAborted);
        var last = content.BaselineSets.Values.Select(set => set.Key).Distinct(StringComparer.Ordinal).Select(key => content.VersionsOf(key)[^1]);
        await page!.WriteAsync(context, "baselineSets", last, set => [set.Key, set.Name, .. set.Items]);
    }

    private static async Task GetAsync(HttpContext context, CatalogueSource source, string key)
    {
        var versions = (await source.ReadContentAsync(context.RequestAborted)).VersionsOf(RouteKey.Of(key));
        var json = $$"""{"versions":[{{string.Join(',', versions.Select(CatalogueJson.Write))}}]}""";
        await (versions.Count == 0 ? ProblemAnswer.WriteAsync(context, NotFound(RouteKey.Of(key))) : new EntityAnswer(Encoding.UTF8.GetBytes(json), Documentation.Json).WriteAsync(context));
    }

    private static async Task PutAsync(HttpContext context, CatalogueEditor editor, CatalogueSource source, ClassifierOptions reporting, TimeProvider time, string key)
    {
        var (set, problem) = await CatalogueBody.ReadAsync<BaselineSet>(context);
        var name = RouteKey.Of(key);
        problem ??= set!.Key == name ? null : new Problem(Fault.Invalid, "", $"The body speaks of '{set.Key}' and the address of '{name}'.");
        problem ??= await editor.ChangeAsync(
            context.User.Identity!.Name!, CataloguePart.BaselineSet, name, content => CatalogueDecision.Of(BaselineVersions.Set(content, set!, Today(reporting, time))), context.RequestAborted);
        await (problem is null ? GetAsync(context, source, key) : ProblemAnswer.WriteAsync(context, problem));
    }

    private static async Task EndAsync(HttpContext context, CatalogueEditor editor, ClassifierOptions reporting, TimeProvider time, string key)
    {
        var name = RouteKey.Of(key);
        var problem = await editor.ChangeAsync(
            context.User.Identity!.Name!, CataloguePart.BaselineSet, name,
            content => content.VersionsOf(name).Count == 0 ? new CatalogueDecision(content, NotFound(name)) : CatalogueDecision.Of(BaselineVersions.End(content, name, Today(reporting, time))),
            context.RequestAborted);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Problem NotFound(string key) => new(Fault.NotFound, "", $"There is no baseline set '{key}' in the catalogue.");

    private static DateOnly Today(ClassifierOptions reporting, TimeProvider time) =>
        CalendarDay.Of(time.GetUtcNow(), reporting.TimeZone);
}
