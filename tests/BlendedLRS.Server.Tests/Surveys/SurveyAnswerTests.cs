using System.Text.Json.Nodes;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Learning.Surveys;
using BlendedLRS.Server.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Surveys;

/// <summary>People answer, by the server or by Statements; after the end there are groups of five or more, and nobody's answer.</summary>
public sealed class SurveyAnswerTests
{
    private const string WithActivity = $$""","activityId":"{{SurveyServer.Activity}}" """;

    [Fact]
    public async Task Answers_come_out_by_groups_when_the_wave_is_over()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync();
        for (var number = 1; number <= 5; number++)
        {
            Assert.Null((await server.GetAsync())["answered"]);
            Assert.Null(await server.AnswerAsync($"line-1-{number}", 1));
            Assert.Null(await server.AnswerAsync($"line-1-{number}", 7));
        }

        Assert.Equal(5, (await server.GetAsync())["answered"]!.GetValue<int>());
        await server.WorkAsync();
        Assert.Null(await server.Store.ReadClosedAsync("spring", CancellationToken.None));
        server.Pass(14);
        Assert.Equal(409, await server.AnswerAsync("line-1-6", 1));
        await server.WorkAsync();
        await server.WorkAsync();
        var group = Assert.Single((await server.Store.ReadClosedAsync("spring", CancellationToken.None))!);
        Assert.Equal(("line-1", 8, 5), (group.Key, group.Roster, group.Answers.Count));

        // Items 1, 3 and 5 are reversed: 7 on every item is (3 · 1 + 4 · 7) / 7 on the scale.
        var mean = PsychologicalSafety.Compute(Instruments.PsychologicalSafety(), group).Single(result => result.Component == "mean");
        Assert.Equal(31.0 / 7, mean.Value!.Value, 6);
    }

    [Fact]
    public async Task Too_few_of_a_unit_are_kept_with_all()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync();
        foreach (var person in new[] { "line-1-1", "line-1-2", "line-2-1", "line-2-2", "line-2-3", "line-2-4", "line-2-5" })
        {
            Assert.Null(await server.AnswerAsync(person, 3));
        }

        server.Pass(14);
        await server.WorkAsync();
        Assert.Equal([("*", 17, 7)], (await server.Store.ReadClosedAsync("spring", CancellationToken.None))!.Select(group => (group.Key, group.Roster, group.Answers.Count)));
    }

    [Fact]
    public async Task Only_those_who_are_asked_answer_on_the_scale_while_it_is_open()
    {
        await using var server = await SurveyServer.StartAsync();
        Assert.Equal(404, await server.AnswerAsync("line-1-1", 3));
        await server.PutAsync(server.Wave());
        Assert.Equal(409, await server.AnswerAsync("line-1-1", 3));
        server.Pass(1);
        Assert.Equal(403, await server.AnswerAsync("nobody", 3));
        Assert.Equal(400, await server.AnswerAsync("line-1-1", 8));
        Assert.Null(await server.AnswerAsync("line-1-1", 7));
    }

    [Fact]
    public async Task Nobody_has_the_same_pseudonym_in_two_waves()
    {
        await using var server = await SurveyServer.StartAsync();
        var (respondents, fixedOn) = (server.Server.Services.GetRequiredService<Respondents>(), new DateOnly(2026, 3, 1));
        var plan = new WavePlan("a", "dloq-21/6", fixedOn, fixedOn, fixedOn, 5);
        string[] pseudonyms =
        [
            respondents.Of(plan, "p-1"), respondents.Of(plan, "p-2"), respondents.Of(plan with { Key = "b" }, "p-1"), respondents.Of(plan with { GroupsFixed = fixedOn.AddDays(1) }, "p-1"),
        ];
        Assert.Equal(4, pseudonyms.Distinct().Count());
        Assert.Equal(pseudonyms[0], respondents.Of(plan with { MinimumPeople = 7 }, "p-1"));
        Assert.All(pseudonyms, pseudonym => Assert.DoesNotContain("p-", pseudonym, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_of_Statements_are_taken_item_by_item_and_once()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync(WithActivity);
        await server.Server.Client.StoreAsync([.. Enumerable.Range(1, 5).SelectMany(number => new[] { Said($"line-1-{number}", 1, 2), Said($"line-1-{number}", 2, 6) })]);
        await server.Server.Client.StoreAsync(
            Said("line-1-1", 2, 7), Said("line-1-2", 1, 9), Said("nobody", 1, 3), Said("line-1-6", 1, 3, "https://lms.example/surveys/other"), Said("line-1-7", 9, 3), Some.Statement());
        await server.WorkAsync();
        Assert.Equal(5, (await server.GetAsync())["answered"]!.GetValue<int>());
        server.Pass(14);
        await server.WorkAsync();
        var group = Assert.Single((await server.Store.ReadClosedAsync("spring", CancellationToken.None))!);
        Assert.Equal(["2 6", "2 6", "2 6", "2 6", "2 7"], group.Answers.Select(answer => $"{answer.Values["safety-1"]} {answer.Values["safety-2"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_voided_answer_is_not_taken_and_what_comes_late_neither()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync(WithActivity);
        var ids = await server.Server.Client.StoreAsync([.. Enumerable.Range(1, 6).Select(number => Said($"line-1-{number}", 1, 2))]);
        await server.Server.Client.StoreAsync(Voiding(ids[0]));
        server.Pass(14);
        await server.WorkAsync();
        await server.Server.Client.StoreAsync(Said("line-1-7", 1, 2));
        await server.WorkAsync();
        Assert.Equal(5, Assert.Single((await server.Store.ReadClosedAsync("spring", CancellationToken.None))!).Answers.Count);
    }

    [Fact]
    public async Task An_account_of_the_wave_alone_answers_for_everybody()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync(WithActivity);
        await server.Server.Client.StoreAsync([.. Enumerable.Range(1, 5).Select(number => Said("", 1, 2, actor: new JsonObject { ["account"] = new JsonObject { ["homePage"] = SurveyServer.Activity, ["name"] = $"r{number}" } }))]);
        server.Pass(14);
        await server.WorkAsync();
        Assert.Equal([("*", 5)], (await server.Store.ReadClosedAsync("spring", CancellationToken.None))!.Select(group => (group.Key, group.Answers.Count)));
    }

    [Fact]
    public async Task The_service_takes_and_closes_by_itself()
    {
        await using var server = await SurveyServer.StartAsync(withService: true);
        await server.OpenAsync(WithActivity);
        await server.Server.Client.StoreAsync([.. Enumerable.Range(1, 6).Select(number => Said($"line-1-{number}", 1, 2))]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await server.Store.CountAsync("spring", 5, patience.Token)).People != 6)
        {
            await Task.Delay(50, patience.Token);
        }

        server.Pass(14);
        IReadOnlyList<AnsweredGroup>? groups;
        while ((groups = await server.Store.ReadClosedAsync("spring", patience.Token)) is null)
        {
            await Task.Delay(50, patience.Token);
        }

        Assert.Equal(6, Assert.Single(groups).Answers.Count);
    }

    private static JsonObject Said(string person, int item, int points, string wave = SurveyServer.Activity, JsonObject? actor = null) => new()
    {
        ["actor"] = actor ?? new JsonObject { ["mbox"] = $"mailto:{person}@example.com" },
        ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/answered" },
        ["object"] = new JsonObject
        {
            ["id"] = $"https://lms.example/items/safety-{item}",
            ["definition"] = new JsonObject { ["type"] = "http://adlnet.gov/expapi/activities/cmi.interaction", ["interactionType"] = "likert" },
        },
        ["result"] = new JsonObject { ["response"] = $"{points}" },
        ["context"] = new JsonObject { ["contextActivities"] = new JsonObject { ["parent"] = new JsonArray(Survey("https://lms.example/safety")), ["grouping"] = new JsonArray(Survey(wave)) } },
    };

    private static JsonObject Survey(string id) => new() { ["id"] = id, ["definition"] = new JsonObject { ["type"] = "http://id.tincanapi.com/activitytype/survey" } };

    private static JsonObject Voiding(Guid id) => new()
    {
        ["actor"] = new JsonObject { ["mbox"] = Some.Mbox },
        ["verb"] = new JsonObject { ["id"] = "http://adlnet.gov/expapi/verbs/voided" },
        ["object"] = new JsonObject { ["objectType"] = "StatementRef", ["id"] = id.ToString() },
    };
}
