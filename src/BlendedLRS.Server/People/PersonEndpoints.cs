using System.Globalization;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.Protocol;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.People;

/// <summary><c>/admin/roster/people</c>.</summary>
internal static class PersonEndpoints
{
    private const int LargestPage = 1000;
    private const string One = "/{key}";

    /// <summary>Maps the methods.</summary>
    public static void MapTo(RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithMetadata(RosterDocumentation.ListPeople);
        group.MapGet(One, GetAsync).WithMetadata(RosterDocumentation.GetPerson);
        group.MapPut(One, PutAsync).WithMetadata(RosterDocumentation.PutPerson);
        group.MapDelete(One, LeaveAsync).WithMetadata(RosterDocumentation.Leave);
        group.MapPost(One + "/transfer", TransferAsync).WithMetadata(RosterDocumentation.Transfer);
        group.MapPost(One + "/merge", MergeAsync).WithMetadata(RosterDocumentation.Merge);
        group.MapPost(One + "/split", SplitAsync).WithMetadata(RosterDocumentation.Split);
    }

    private static async Task ListAsync(HttpContext context, RosterWriter roster)
    {
        var problem = QueryParameters.Read(context.Request, RosterDocumentation.ListPeople.Parameters, out var parameters);
        var offset = Number(parameters["offset"], 0);
        var limit = Number(parameters["limit"], 100);
        problem ??= offset is >= 0 && limit is >= 0 and <= LargestPage ? null : new Problem(Fault.Invalid, "", $"offset and limit are whole numbers, limit at most {LargestPage}.");
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
            return;
        }

        var search = parameters["search"] ?? "";
        var found = (await roster.ReadAsync(context.RequestAborted)).People.Values.Where(person => Meets(person, search)).OrderBy(person => person.Key, StringComparer.Ordinal).ToList();
        await RosterAnswer.WriteAsync(context, new PeoplePage(found.Count, [.. found.Skip(offset!.Value).Take(limit!.Value)]));
    }

    private static async Task GetAsync(HttpContext context, RosterWriter roster, string key)
    {
        var person = (await roster.ReadAsync(context.RequestAborted)).Find(RosterEndpoints.KeyOf(key));
        await (person is null ? RosterAnswer.NotFoundAsync(context, key) : RosterAnswer.WriteAsync(context, person));
    }

    private static Task PutAsync(HttpContext context, RosterWriter roster, string key) => ChangeAsync<Person>(
        context, roster, key, (state, person) => person.Key == RosterEndpoints.KeyOf(key) ? PersonChanges.Put(state, person)
            : new RosterOutcome(state, [new Refusal(RosterRules.Form, "/key", "The key in the body is not that of the address.")]), mayBeNew: true);

    private static async Task LeaveAsync(HttpContext context, RosterWriter roster, string key)
    {
        var problem = QueryParameters.Read(context.Request, RosterDocumentation.Leave.Parameters, out var parameters);
        var said = parameters["day"];
        DateOnly? day = DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
        problem ??= said is null || day is not null ? null : new Problem(Fault.Invalid, "", "day is a day such as 2026-01-31.");
        var person = (await roster.ReadAsync(context.RequestAborted)).Find(RosterEndpoints.KeyOf(key));
        await (problem is not null ? ProblemAnswer.WriteAsync(context, problem) : person is null ? RosterAnswer.NotFoundAsync(context, key)
            : RosterAnswer.WriteAsync(context, await roster.ChangeAsync(RosterEndpoints.By(context), state => PersonChanges.Leave(state, person.Key, day ?? roster.TodayOf(state, person)), context.RequestAborted)));
    }

    private static Task TransferAsync(HttpContext context, RosterWriter roster, string key) => ChangeAsync<Assignment>(
        context, roster, key, (state, post) => post.Until is null ? PersonChanges.Move(state, RosterEndpoints.KeyOf(key), post) : PersonChanges.Correct(state, RosterEndpoints.KeyOf(key), post));

    private static Task MergeAsync(HttpContext context, RosterWriter roster, string key) =>
        ChangeAsync<MergeBody>(context, roster, key, (state, body) => PersonMerging.Merge(state, RosterEndpoints.KeyOf(key), body.Other));

    private static Task SplitAsync(HttpContext context, RosterWriter roster, string key) => ChangeAsync<SplitBody>(
        context, roster, key, (state, body) => body switch
        {
            { Other: { } other, Ifis.Count: 0, To: null } => PersonMerging.Undo(state, RosterEndpoints.KeyOf(key), other),
            { Other: null, Ifis.Count: > 0 } => PersonMerging.MoveIfis(state, RosterEndpoints.KeyOf(key), body.To ?? roster.NewKey(), body.Ifis),
            _ => new RosterOutcome(state, [new Refusal(RosterRules.Form, "", "Send other, the key of a merged person, or ifis and perhaps to.")]),
        });

    private static async Task ChangeAsync<T>(HttpContext context, RosterWriter roster, string key, Func<RosterState, T, RosterOutcome> change, bool mayBeNew = false)
        where T : class
    {
        var (body, problem) = await RosterAnswer.ReadAsync<T>(context);
        if (problem is not null)
        {
            await ProblemAnswer.WriteAsync(context, problem);
        }
        else if (!mayBeNew && (await roster.ReadAsync(context.RequestAborted)).Find(RosterEndpoints.KeyOf(key)) is null)
        {
            await RosterAnswer.NotFoundAsync(context, key);
        }
        else
        {
            await RosterAnswer.WriteAsync(context, await roster.ChangeAsync(RosterEndpoints.By(context), state => change(state, body!), context.RequestAborted));
        }
    }

    private static bool Meets(Person person, string search) =>
        search.Length == 0 || new[] { person.Key, person.Name, person.ExternalId }.Concat(person.Ifis.Select(ifi => ifi.Key)).Concat(person.Aliases)
            .Any(text => text?.Contains(search, StringComparison.OrdinalIgnoreCase) == true);

    private static int? Number(string? text, int fallback) =>
        text is null ? fallback : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
