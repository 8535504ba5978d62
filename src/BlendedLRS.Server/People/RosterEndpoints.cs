using System.Collections.Immutable;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Admin;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Server.Scim;
using BlendedLRS.Server.Security;

namespace BlendedLRS.Server.People;

/// <summary><c>/admin/roster</c>: administrators read and change people, units and sites.</summary>
internal static class RosterEndpoints
{
    /// <summary>Path of the resources.</summary>
    public const string Path = "/admin/roster";

    private const string One = "/{key}";

    /// <summary>Maps the methods, and those of SCIM.</summary>
    public static IEndpointRouteBuilder MapRoster(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Path).RequireAuthorization(Policies.Administrator).AddEndpointFilter<RouteGroupBuilder, ForeignPages>();
        group.MapPost("/import", RosterImportEndpoint.HandleAsync).WithMetadata(RosterDocumentation.Import);
        PersonEndpoints.MapTo(group.MapGroup("/people"));
        MapRecords(group.MapGroup("/units"), "unit", state => state.Units, unit => unit.Key, UnitChanges.Put, UnitChanges.Remove, """{ "key": "line-1", "name": "Line 1", "parents": [{ "unit": "plant", "from": "2026-01-01" }], "leaders": [{ "person": "p-2bXk9T", "from": "2026-01-01" }] }""");
        MapRecords(group.MapGroup("/sites"), "site", state => state.Sites, site => site.Key, UnitChanges.Put, UnitChanges.RemoveSite, """{ "key": "graz", "name": "Graz", "timeZone": "Europe/Vienna" }""");
        return app.MapScim();
    }

    /// <summary>A key as it stood in the address: a slash within it was sent as %2F.</summary>
    public static string KeyOf(string key) => key.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Who makes a change.</summary>
    public static string By(HttpContext context) => context.User.Identity?.Name ?? "";

    private static void MapRecords<T>(
        RouteGroupBuilder group, string what, Func<RosterState, ImmutableDictionary<string, T>> of, Func<T, string> keyOf,
        Func<RosterState, T, RosterOutcome> put, Func<RosterState, string, RosterOutcome> remove, string example)
        where T : class
    {
        var (list, get, write, delete) = RosterDocumentation.Of(what, example);
        group.MapGet("", async (HttpContext context, RosterWriter roster) =>
            await RosterAnswer.WriteAsync(context, of(await roster.ReadAsync(context.RequestAborted)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value))).WithMetadata(list);
        group.MapGet(One, async (HttpContext context, RosterWriter roster, string key) =>
            await (of(await roster.ReadAsync(context.RequestAborted)).GetValueOrDefault(KeyOf(key)) is { } found ? RosterAnswer.WriteAsync(context, found) : RosterAnswer.NotFoundAsync(context, KeyOf(key)))).WithMetadata(get);
        group.MapPut(One, async (HttpContext context, RosterWriter roster, string key) =>
        {
            var (record, problem) = await RosterAnswer.ReadAsync<T>(context);
            problem ??= keyOf(record!) == KeyOf(key) ? null : new Problem(Fault.Invalid, "", "The key in the body is not that of the address.");
            await (problem is not null ? ProblemAnswer.WriteAsync(context, problem)
                : RosterAnswer.WriteAsync(context, await roster.ChangeAsync(By(context), state => put(state, record!), context.RequestAborted)));
        }).WithMetadata(write);
        group.MapDelete(One, async (HttpContext context, RosterWriter roster, string key) =>
            await (of(await roster.ReadAsync(context.RequestAborted)).ContainsKey(KeyOf(key))
                ? RosterAnswer.WriteAsync(context, await roster.ChangeAsync(By(context), state => remove(state, KeyOf(key)), context.RequestAborted))
                : RosterAnswer.NotFoundAsync(context, KeyOf(key)))).WithMetadata(delete);
    }
}
