using System.Text;
using BlendedLRS.Learning.Catalogue;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi.Documents;

namespace BlendedLRS.Server.Catalogue;

/// <summary>List, read, put and delete the entries of one part of the catalogue.</summary>
internal static class EntryEndpoints
{
    /// <summary>Maps the methods of a part.</summary>
    public static void Map<T>(RouteGroupBuilder group, EntryKind<T> kind)
        where T : class
    {
        var one = $"/{kind.Path}/{{key}}";
        group.MapGet("/" + kind.Path, (HttpContext context, CatalogueSource source) => ListAsync(context, source, kind)).WithMetadata(CatalogueDocumentation.List(kind));
        group.MapGet(one, (HttpContext context, CatalogueSource source, string key) => GetAsync(context, source, kind, RouteKey.Of(key))).WithMetadata(CatalogueDocumentation.Get(kind));
        group.MapPut(one, (HttpContext context, CatalogueEditor editor, CatalogueSource source, string key) => PutAsync(context, editor, source, kind, RouteKey.Of(key)))
            .WithMetadata(CatalogueDocumentation.Put(kind));
        group.MapDelete(one, (HttpContext context, CatalogueEditor editor, string key) => DeleteAsync(context, editor, kind, RouteKey.Of(key)))
            .WithMetadata(CatalogueDocumentation.Delete(kind));
    }

    /// <summary>Answers with one entry, or that there is none.</summary>
    public static async Task GetAsync<T>(HttpContext context, CatalogueSource source, EntryKind<T> kind, string key)
        where T : class
    {
        var found = kind.Find(await source.ReadContentAsync(context.RequestAborted), key);
        await (found is null ? ProblemAnswer.WriteAsync(context, NotFound(kind, key)) : new EntityAnswer(Bytes(found), Documentation.Json).WriteAsync(context));
    }

    private static async Task ListAsync<T>(HttpContext context, CatalogueSource source, EntryKind<T> kind)
        where T : class
    {
        var problem = EntryPage.Read(context.Request, out var page);
        await (problem is null
            ? page!.WriteAsync(context, kind.Path, kind.Entries(await source.ReadContentAsync(context.RequestAborted)).Values, kind.Texts)
            : ProblemAnswer.WriteAsync(context, problem));
    }

    private static async Task PutAsync<T>(HttpContext context, CatalogueEditor editor, CatalogueSource source, EntryKind<T> kind, string key)
        where T : class
    {
        var (entry, problem) = await CatalogueBody.ReadAsync<T>(context);
        var (condition, wrongHeader) = Preconditions.Read(context.Request);
        problem ??= wrongHeader ?? (kind.KeyOf(entry!) == key ? await kind.Check(context, entry!) : new Problem(Fault.Invalid, "", $"The body speaks of '{kind.KeyOf(entry!)}' and the address of '{key}'."));
        var isNew = false;
        problem ??= await editor.ChangeAsync(
            context.User.Identity!.Name!, kind.Part, key,
            content =>
            {
                var was = kind.Entries(content).GetValueOrDefault(key);
                isNew = was is null;
                return condition.Check(TagOf(was)) is null
                    ? new CatalogueDecision(kind.With(content, kind.Entries(content).SetItem(key, entry!)), null)
                    : CatalogueDecision.Failed(content, Fault.PreconditionFailed, $"The {kind.Words.One} is not what the If-Match or If-None-Match header says.");
            },
            context.RequestAborted);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        await AnswerAsync(context, source, kind, key, isNew);
    }

    /// <summary>Answers a change with the entry as it is now; the conditions of the request were about what was before.</summary>
    public static async Task AnswerAsync<T>(HttpContext context, CatalogueSource source, EntryKind<T> kind, string key, bool isNew = false)
        where T : class
    {
        context.Request.Headers.IfMatch = default;
        context.Request.Headers.IfNoneMatch = default;
        context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await GetAsync(context, source, kind, key);
    }

    private static async Task DeleteAsync<T>(HttpContext context, CatalogueEditor editor, EntryKind<T> kind, string key)
        where T : class
    {
        var (condition, problem) = Preconditions.Read(context.Request);
        problem ??= await editor.ChangeAsync(
            context.User.Identity!.Name!, kind.Part, key,
            content => kind.Entries(content).GetValueOrDefault(key) switch
            {
                null => new CatalogueDecision(content, NotFound(kind, key)),
                var was when condition.Check(TagOf(was)) is not null =>
                    CatalogueDecision.Failed(content, Fault.PreconditionFailed, $"The {kind.Words.One} is not what the If-Match or If-None-Match header says."),
                _ => kind.Remove(content, key) is { Refusals: [var refusal, ..] }
                    ? new CatalogueDecision(content, new Problem(Fault.Conflict, refusal))
                    : CatalogueDecision.Of(kind.Remove(content, key)),
            },
            context.RequestAborted);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Problem NotFound<T>(EntryKind<T> kind, string key)
        where T : class => new(Fault.NotFound, "", $"There is no {kind.Words.One} '{key}' in the catalogue.");

    private static byte[] Bytes<T>(T entry)
        where T : class => Encoding.UTF8.GetBytes(CatalogueJson.Write(entry));

    private static string? TagOf<T>(T? entry)
        where T : class => entry is null ? null : ETag.Of(Bytes(entry));
}
