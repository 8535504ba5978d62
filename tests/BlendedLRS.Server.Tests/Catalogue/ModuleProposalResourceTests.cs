using System.Net;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Catalogue;

/// <summary>What people learned and the catalogue does not know is proposed, and vanishes when it is a module.</summary>
public sealed class ModuleProposalResourceTests
{
    private const string Module = "https://lms.example/m/lockout";
    private const string Course = "https://lms.example/c/safety";
    private const string CourseType = "http://adlnet.gov/expapi/activities/course";
    private const string ModuleType = "http://adlnet.gov/expapi/activities/module";

    [Fact]
    public async Task What_was_learned_is_proposed_with_its_ids_the_most_frequent_first()
    {
        await using var server = await CatalogueServer.StartAsync();
        await StoreAsync(server, [.. Enumerable.Range(1, 5).Select(person => Completed(person, Module, ModuleType, "Lockout", Course)), Completed(1, "https://lms.example/m/rare", ModuleType, "Rare", null)]);
        var proposals = await server.GetAsync("proposals");
        Assert.Equal((2, true), (proposals["total"]!.GetValue<int>(), proposals["isComplete"]!.GetValue<bool>()));
        var (first, second) = (proposals["proposals"]![0]!, proposals["proposals"]![1]!);
        Assert.Equal(("lockout", "Lockout", Module, 5, 5, "2026-03-02", Course), (
            first["key"]!.GetValue<string>(), first["name"]!.GetValue<string>(), first["activityIds"]!.AsArray().Single()!.GetValue<string>(), first["count"]!.GetValue<int>(),
            first["people"]!.GetValue<int>(), first["lastDay"]!.GetValue<string>(), first["partOf"]!.GetValue<string>()));
        Assert.Equal(("rare", 1, null), (second["key"]!.GetValue<string>(), second["count"]!.GetValue<int>(), second["people"]));
        Assert.Equal(1, (await server.GetAsync("proposals?search=rare"))["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Admin.GetAsync("/admin/catalogue/proposals?top=0")).StatusCode);
    }

    [Fact]
    public async Task A_proposal_that_became_a_module_is_gone_at_once()
    {
        await using var server = await CatalogueServer.StartAsync();
        await StoreAsync(server, Completed(1, Module, ModuleType, "Lockout", Course), Completed(1, Course, CourseType, "Safety", null));
        Assert.Equal(["lockout", "safety"], Keys(await server.GetAsync("proposals")).Order(StringComparer.Ordinal));
        await server.KeepAsync("modules/lockout", $$"""{"key":"lockout","name":"Lockout","activityIds":["{{Module}}"]}""");
        Assert.Equal(["safety"], Keys(await server.GetAsync("proposals")));
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("modules/lockout/activities", $$"""{"activityId":"{{Course}}"}""")).StatusCode);
        Assert.Empty(Keys(await server.GetAsync("proposals")));
    }

    [Fact]
    public async Task What_people_reported_themselves_is_not_looked_through()
    {
        await using var server = await CatalogueServer.StartAsync();
        var made = await server.Admin.PostAsync("/admin/credentials", Calls.Json("""{"name":"Capture","source":"capture","scopes":["statements/write"]}"""));
        var key = JsonNode.Parse(await made.Content.ReadAsStringAsync())!;
        using var capture = server.Server.NewClient(key["key"]!.GetValue<string>(), key["secret"]!.GetValue<string>());
        await capture.StoreAsync(Completed(1, "https://elsewhere.example/my-course", CourseType, "Mine", null));
        await server.Server.WaitForProjectionsAsync();
        Assert.Empty(Keys(await server.GetAsync("proposals")));
    }

    [Fact]
    public async Task One_count_serves_everybody_for_some_minutes()
    {
        var clock = new SettableClock();
        await using var server = await TestServer.StartAsync(adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var count = server.Services.GetRequiredService<ActivityCount>();
        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => count.GetAsync(CancellationToken.None)));
        Assert.All(seen, one => Assert.Same(seen[0], one));
        await server.Client.StoreAsync(Completed(1, Module, ModuleType, "Lockout", null));
        await server.WaitForProjectionsAsync();
        Assert.Empty((await count.GetAsync(CancellationToken.None)).Activities);
        clock.Offset += ActivityCount.Trust;
        Assert.Equal(Module, Assert.Single((await count.GetAsync(CancellationToken.None)).Activities).ActivityId);
    }

    [Fact]
    public async Task A_count_that_takes_too_long_says_so()
    {
        await using var server = await CatalogueServer.StartAsync();
        await StoreAsync(server, Completed(1, Module, ModuleType, "Lockout", null));
        using var count = ActivatorUtilities.CreateInstance<ActivityCount>(server.Server.Services);
        count.Limit = TimeSpan.FromTicks(-1);
        var seen = await count.GetAsync(CancellationToken.None);
        Assert.False(seen.IsComplete);
        Assert.Empty(seen.Activities);
    }

    private static async Task StoreAsync(CatalogueServer server, params JsonNode[] statements)
    {
        await server.Server.Client.StoreAsync(statements);
        await server.Server.WaitForProjectionsAsync();
    }

    private static IEnumerable<string> Keys(JsonNode list) => list["proposals"]!.AsArray().Select(proposal => proposal!["key"]!.GetValue<string>());

    private static JsonObject Completed(int person, string activity, string type, string name, string? course)
    {
        var statement = Some.Statement(mbox: $"mailto:p{person}@example.com", activity: activity);
        statement["timestamp"] = "2026-03-02T09:00:00Z";
        statement["object"]!["definition"] = new JsonObject { ["type"] = type, ["name"] = new JsonObject { ["de"] = name + " (de)", ["en-GB"] = name } };
        if (course is not null)
        {
            statement["context"] = new JsonObject
            {
                ["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(new JsonObject { ["id"] = course, ["definition"] = new JsonObject { ["type"] = CourseType } }) },
            };
        }

        return statement;
    }
}
