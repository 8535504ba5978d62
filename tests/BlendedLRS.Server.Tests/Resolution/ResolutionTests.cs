using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Profile;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Server.Projections;
using BlendedLRS.Server.Resolution;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Statements;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Resolution;

/// <summary>What several Statements come to, in the store.</summary>
public sealed class ResolutionTests
{
    private const string Anna = "mbox|mailto:anna@example.com";
    private const string Boss = "mbox|mailto:boss@example.com";
    private const string Course = "https://lms.example.com/course/1";
    private const string Module = "https://lms.example.com/module/1";

    [Fact]
    public async Task A_course_and_its_module_are_one_experience_until_they_are_voided()
    {
        await using var server = await TestServer.StartAsync();
        var ids = await server.Client.StoreAsync(Completed(Anna, Module, "module", Course), Completed(Anna, Course, "course"));
        await server.WaitForProjectionsAsync();
        var counted = Assert.Single(await ReadAsync<LearningEvent>(server, Anna, ResolvedKind.LearningEvent));
        Assert.Equal(Modality.Formal, counted.Modality);

        foreach (var id in ids)
        {
            await server.Client.StoreAsync(Voiding(id));
        }

        await server.WaitForProjectionsAsync();
        Assert.Empty(await ReadAsync<LearningEvent>(server, Anna, ResolvedKind.LearningEvent));
    }

    [Fact]
    public async Task An_approval_reaches_the_goal_whichever_comes_first()
    {
        await using var server = await TestServer.StartAsync();
        var goals = new[] { Some.Id(), Some.Id() };
        await server.Client.StoreAsync(Goal(goals[0]));
        await server.WaitForProjectionsAsync();
        Assert.Null(Assert.Single(await ReadAsync<Goal>(server, Anna, ResolvedKind.Goal)).Approved);
        await server.Client.StoreAsync(Approval(goals[0]), Approval(goals[1]));
        await server.WaitForProjectionsAsync();
        Assert.NotNull(Assert.Single(await ReadAsync<Goal>(server, Anna, ResolvedKind.Goal)).Approved);
        await server.Client.StoreAsync(Goal(goals[1]));
        await server.WaitForProjectionsAsync();
        Assert.Equal(2, (await ReadAsync<Goal>(server, Anna, ResolvedKind.Goal)).Count(goal => goal.Approved is not null));
    }

    [Fact]
    public async Task Who_turns_out_to_be_one_person_is_resolved_as_one_and_apart_again_after_a_split()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
        await server.Client.StoreAsync(Completed(Anna, Module, "module"), Completed(Boss, Course, "course"));
        await server.WaitForProjectionsAsync();
        Assert.Single(await ReadAsync<LearningEvent>(server, Boss, ResolvedKind.LearningEvent));

        Assert.True((await admin.PutAsync("/admin/roster/people/anna", Calls.Json($$"""{"key":"anna","ifis":["{{Anna}}","{{Boss}}"]}"""))).IsSuccessStatusCode);
        await UntilAsync(server, async () => (await OwnersAsync(server)).SequenceEqual(["anna"]));
        Assert.Equal(["anna", "anna"], (await ReadAsync<LearningEvent>(server, "anna", ResolvedKind.LearningEvent)).Select(one => one.Person));

        Assert.True((await admin.PostAsync("/admin/roster/people/anna/split", Calls.Json($$"""{"ifis":["{{Boss}}"],"to":"boss"}"""))).IsSuccessStatusCode);
        await UntilAsync(server, async () => (await OwnersAsync(server)).SequenceEqual(["anna", "boss"]));
        Assert.Single(await ReadAsync<LearningEvent>(server, "anna", ResolvedKind.LearningEvent));
    }

    [Fact]
    public async Task Feedback_opens_a_rework_case_and_the_revision_that_a_statement_tells_of_closes_it_and_decides_the_approach_of_later_learning()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
        Assert.True((await admin.PutAsync("/admin/catalogue/modules/lockout", Calls.Json($$"""{"key":"lockout","name":"Lockout","activityIds":["{{Module}}"]}"""))).IsSuccessStatusCode);
        await server.Client.StoreAsync(Completed(Anna, Module, "module"), Rating(Boss));
        await server.WaitForProjectionsAsync();
        Assert.Null(Assert.Single(await ReadAsync<ReworkCase>(server, ResolutionOwners.OfModule("lockout"), ResolvedKind.ReworkCase)).Released);
        Assert.NotEqual(FlexLevel.Personal, Assert.Single(await ReadAsync<LearningEvent>(server, Anna, ResolvedKind.LearningEvent)).FlexLevel);

        await server.Client.StoreAsync(Revised(server));
        await server.WaitForProjectionsAsync();
        Assert.NotNull(Assert.Single(await ReadAsync<ReworkCase>(server, ResolutionOwners.OfModule("lockout"), ResolvedKind.ReworkCase)).Released);

        // Everybody who learned from it is resolved anew, although no fact of theirs is new.
        await UntilAsync(server, async () => (await ReadAsync<LearningEvent>(server, Anna, ResolvedKind.LearningEvent)).Single().FlexLevel == FlexLevel.Personal);
    }

    [Fact]
    public async Task What_the_catalogue_says_reaches_what_was_learned_before()
    {
        await using var server = await TestServer.StartAsync();
        using var admin = server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
        await server.Client.StoreAsync(Completed(Anna, Module, "module"));
        await server.WaitForProjectionsAsync();
        Assert.Equal(Module, Assert.Single(await ReadAsync<LearningEvent>(server, Anna, ResolvedKind.LearningEvent)).ModuleKey);
        Assert.True((await admin.PutAsync("/admin/catalogue/modules/lockout", Calls.Json($$"""{"key":"lockout","name":"Lockout","activityIds":["{{Module}}"]}"""))).IsSuccessStatusCode);
        await UntilAsync(server, async () => (await ReadAsync<LearningEvent>(server, Anna, ResolvedKind.LearningEvent)).Single().ModuleKey == "lockout");
    }

    [Fact]
    public async Task Rebuilt_it_is_the_same()
    {
        await using var server = await TestServer.StartAsync();
        var goal = Some.Id();
        await server.Client.StoreAsync(Approval(goal), Completed(Anna, Module, "module", Course), Rating(Boss), Revised(server));
        await server.Client.StoreAsync(Goal(goal), Completed(Anna, Course, "course"));
        await server.WaitForProjectionsAsync();
        var before = await DumpAsync(server);
        Assert.True(before.Count >= 4, string.Join('\n', before));
        await server.DisposeAppAsync();
        Assert.Equal(0, await RebuildVerb.RunAsync(Program.Composition, server.Flags, TextWriter.Null));
        await server.RestartAsync();
        await server.WaitForProjectionsAsync();
        Assert.Equal(before, await DumpAsync(server));
    }

    [Fact]
    public async Task Many_people_are_resolved_each_by_themselves()
    {
        await using var server = await TestServer.StartAsync();
        await server.Client.StoreAsync([.. Enumerable.Range(0, 450).Select(i => Completed($"mbox|mailto:p{i}@example.com", Module, "module"))]);
        await server.WaitForProjectionsAsync();
        var events = await Store(server).ReadAsync(ResolvedKind.LearningEvent, DateOnly.MinValue, DateOnly.MaxValue, CancellationToken.None);
        Assert.Equal(450, events.Count);
        Assert.Equal(450, events.Select(entry => entry.Owner).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(0, server.Services.GetRequiredService<ProjectionStatus>().Of(ProjectionStatus.Resolution).SetAside);
    }

    private static IResolutionStore Store(TestServer server) => server.Services.GetRequiredService<IResolutionStore>();

    private static async Task<List<T>> ReadAsync<T>(TestServer server, string owner, ResolvedKind kind)
        where T : class =>
        [.. (await Store(server).ReadOfAsync(owner, CancellationToken.None)).Where(record => record.Kind == kind).Select(record => ResolutionJson.Read<T>(record.Json))];

    // Owners that still have something.
    private static async Task<List<string>> OwnersAsync(TestServer server)
    {
        var events = await Store(server).ReadAsync(ResolvedKind.LearningEvent, DateOnly.MinValue, DateOnly.MaxValue, CancellationToken.None);
        return [.. events.Select(entry => entry.Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> DumpAsync(TestServer server)
    {
        var lines = new List<string>();
        foreach (var kind in Enum.GetValues<ResolvedKind>())
        {
            lines.AddRange((await Store(server).ReadAsync(kind, DateOnly.MinValue, DateOnly.MaxValue, CancellationToken.None)).Select(entry => $"{kind} {entry.Owner} {entry.Record.Key} {entry.Record.Json}"));
        }

        return lines;
    }

    // Roster and catalogue are followed in the background.
    private static async Task UntilAsync(TestServer server, Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Assert.NotEqual(0, await server.Services.GetRequiredService<IStatementLogReader>().HeadAsync(patience.Token));
        while (!await holds())
        {
            await Task.Delay(50, patience.Token);
        }
    }

    private static JsonObject Completed(string ifi, string activity, string type, string? parent = null)
    {
        var statement = Of(ifi, Some.Verb, activity, "http://adlnet.gov/expapi/activities/" + type);
        if (parent is not null)
        {
            statement["context"] = new JsonObject { ["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(new JsonObject { ["id"] = parent }) } };
        }

        return statement;
    }

    private static JsonObject Rating(string ifi)
    {
        var statement = Of(ifi, "http://id.tincanapi.com/verb/rated", Module, "http://adlnet.gov/expapi/activities/module");
        statement["timestamp"] = "2026-02-01T12:00:00Z";
        return statement;
    }

    private static JsonObject Revised(TestServer server)
    {
        var statement = Of(Boss, "https://w3id.org/xapi/dod-isd/verbs/revised", Module, "http://adlnet.gov/expapi/activities/module");
        statement["context"] = new JsonObject { ["revision"] = "r4", ["extensions"] = new JsonObject { [server.Services.GetRequiredService<ProfileBases>().Current + "/ext/revision-cause"] = "feedback" } };
        statement["timestamp"] = "2026-02-03T12:00:00Z";
        return statement;
    }

    private static JsonObject Goal(Guid id)
    {
        var statement = Of(Anna, "http://id.tincanapi.com/verb/defined", "https://example.com/goals/" + id, "http://id.tincanapi.com/activitytype/goal");
        statement["id"] = id.ToString();
        statement["timestamp"] = "2026-02-01T12:00:00Z";
        return statement;
    }

    private static JsonObject Approval(Guid goal)
    {
        var statement = Of(Boss, "http://activitystrea.ms/schema/1.0/approve", "", null);
        statement["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = goal.ToString() };
        statement["timestamp"] = "2026-02-02T12:00:00Z";
        return statement;
    }

    private static JsonObject Voiding(Guid id)
    {
        var statement = Of(Boss, "http://adlnet.gov/expapi/verbs/voided", "", null);
        statement["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id.ToString() };
        return statement;
    }

    private static JsonObject Of(string ifi, string verb, string activity, string? type) => new()
    {
        ["actor"] = new JsonObject { ["mbox"] = ifi["mbox|".Length..] },
        ["verb"] = new JsonObject { ["id"] = verb },
        ["object"] = new JsonObject { ["id"] = activity, ["definition"] = type is null ? null : new JsonObject { ["type"] = type } },
        ["timestamp"] = "2026-03-04T12:00:00Z",
    };
}
