using System.Text.Json;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Options;
using BlendedLRS.Server.People;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.Scim;

/// <summary>Serves the requests for Users and Groups (RFC 7644, 3).</summary>
internal sealed class ScimHandler(ScimStore store, ScimPeople people, ScimGroups groups, RosterWriter roster, InstallationOptions installation, TimeProvider time)
{
    /// <summary>GET of all, by filter and page.</summary>
    public async Task ListAsync(HttpContext context, ScimKind kind)
    {
        var work = await store.ReadAsync(context.RequestAborted);
        var attributes = ScimAttributes.Of(context.Request);
        var (page, error) = ScimList.Of(context.Request, kind.Of(work).Values, resource => attributes.Show(Shown(work, kind, resource, attributes)));
        await (page is null ? ScimAnswer.WriteAsync(context, error!) : ScimAnswer.WriteAsync(context, StatusCodes.Status200OK, page));
    }

    /// <summary>GET of one.</summary>
    public async Task GetAsync(HttpContext context, ScimKind kind, string id)
    {
        var work = await store.ReadAsync(context.RequestAborted);
        await AnswerAsync(context, kind, work, id, StatusCodes.Status200OK);
    }

    /// <summary>POST of a new one.</summary>
    public async Task AddAsync(HttpContext context, ScimKind kind)
    {
        var (body, error) = await ScimBody.ReadAsync(context);
        if (body is null)
        {
            await ScimAnswer.WriteAsync(context, error!);
            return;
        }

        var id = roster.NewKey();
        var now = time.GetUtcNow();
        var done = await store.ChangeAsync(By(context), work => Put(work, kind, new ScimResource(id, null, now, now, Kept(body, kind))), context.RequestAborted);
        await AnswerAsync(context, kind, done, id, StatusCodes.Status201Created);
    }

    /// <summary>PUT of one that is there.</summary>
    public async Task ReplaceAsync(HttpContext context, ScimKind kind, string id)
    {
        var (body, error) = await ScimBody.ReadAsync(context);
        await ChangeAsync(context, kind, id, error, old => (Kept(body!, kind), null));
    }

    /// <summary>PATCH of one that is there.</summary>
    public async Task PatchAsync(HttpContext context, ScimKind kind, string id)
    {
        var (body, error) = await ScimBody.ReadAsync(context);
        await ChangeAsync(context, kind, id, error, old =>
        {
            var changed = JsonNode.Parse(old.Body.GetRawText())!.AsObject();
            changed["id"] = old.Id;
            var wrong = ScimPatch.Apply(changed, body!);
            return (Kept(changed, kind), wrong);
        });
    }

    /// <summary>DELETE of one.</summary>
    public async Task DeleteAsync(HttpContext context, ScimKind kind, string id)
    {
        var done = await store.ChangeAsync(
            By(context),
            work => !kind.Of(work).ContainsKey(id) ? work.Wrong(ScimError.NotFound(id))
                : kind == ScimKind.Person ? people.Delete(ScimGroups.Forget(work, id, time.GetUtcNow()), id) : groups.Delete(work, id),
            context.RequestAborted);
        if (done.Error is not null)
        {
            await ScimAnswer.WriteAsync(context, done.Error);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ChangeAsync(HttpContext context, ScimKind kind, string id, ScimError? misread, Func<ScimResource, (JsonElement Body, ScimError? Error)> change)
    {
        if (misread is not null)
        {
            await ScimAnswer.WriteAsync(context, misread);
            return;
        }

        var now = time.GetUtcNow();
        var done = await store.ChangeAsync(
            By(context),
            work =>
            {
                if (!kind.Of(work).TryGetValue(id, out var old))
                {
                    return work.Wrong(ScimError.NotFound(id));
                }

                var (body, error) = change(old);
                return error is not null ? work.Wrong(error) : Put(work, kind, old.Changed(body, now));
            },
            context.RequestAborted);
        await AnswerAsync(context, kind, done, id, StatusCodes.Status200OK);
    }

    private ScimWork Put(ScimWork work, ScimKind kind, ScimResource resource) => kind == ScimKind.Person ? people.Put(work, resource) : groups.Put(work, resource);

    private async Task AnswerAsync(HttpContext context, ScimKind kind, ScimWork work, string id, int status)
    {
        var resource = work.Error is null ? kind.Of(work).GetValueOrDefault(id) : null;
        if (resource is null)
        {
            await ScimAnswer.WriteAsync(context, work.Error ?? ScimError.NotFound(id));
            return;
        }

        context.Response.Headers.Location = Location(kind, id);
        var attributes = ScimAttributes.Of(context.Request);
        await ScimAnswer.WriteAsync(context, status, attributes.Show(Shown(work, kind, resource, attributes)));
    }

    private JsonObject Shown(ScimWork work, ScimKind kind, ScimResource resource, ScimAttributes attributes)
    {
        var answer = resource.ToAnswer(kind.Type, Location(kind, resource.Id));
        if (kind == ScimKind.Person && attributes.Shows("groups") && Groups(work, resource.Id) is { Length: > 0 } memberships)
        {
            answer["groups"] = new JsonArray(memberships);
        }

        return answer;
    }

    private JsonNode[] Groups(ScimWork work, string id) =>
    [
        .. work.Groups.Values.Where(group => ScimGroups.Members(group).Contains(id)).OrderBy(group => group.Created)
            .Select(group => new JsonObject { ["value"] = group.Id, ["display"] = ScimJson.Text(group.Body, "displayName"), ["$ref"] = Location(ScimKind.Group, group.Id) }),
    ];

    private string Location(ScimKind kind, string id) => $"{installation.PublicUrl.OriginalString.TrimEnd('/')}{ScimNames.Base}{kind.Path}/{id}";

    private static JsonElement Kept(JsonObject body, ScimKind kind) => JsonSerializer.SerializeToElement(ScimJson.Tidy(body, kind.Schema));

    private static string By(HttpContext context) => "scim:" + Caller.Of(context).Credential.Key;
}
