using System.Net;
using BlendedLRS.Server.Tests.Catalogue;

namespace BlendedLRS.Server.Tests.Surveys;

/// <summary>Waves are planned before they begin, with groups of the roster of that day.</summary>
public sealed class WaveResourceTests
{
    [Fact]
    public async Task A_planned_wave_has_its_groups_and_is_listed()
    {
        await using var server = await SurveyServer.StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await server.PutAsync(server.Wave(more: ""","minimumPeople":6"""))).StatusCode);
        var wave = await server.GetAsync();
        Assert.Equal(("planned", 6, null), (wave["state"]!.GetValue<string>(), wave["minimumPeople"]!.GetValue<int>(), wave["answered"]));
        Assert.Equal(["* 0", "line-1 8", "line-2 9"], wave["groups"]!.AsArray().Select(group => $"{group!["key"]} {group["roster"]}"));
        Assert.DoesNotContain("line-1-1", wave.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.PutAsync(server.Wave(begins: 3))).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await server.PutAsync(server.Wave("autumn", begins: 200), "autumn")).StatusCode);
        var list = System.Text.Json.Nodes.JsonNode.Parse(await server.Admin.GetStringAsync(SurveyServer.Path))!["waves"]!.AsArray();
        Assert.Equal(["spring 5", "autumn 5"], list.Select(one => $"{one!["key"]} {one["minimumPeople"]}"));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync($"{SurveyServer.Path}/winter")).StatusCode);
    }

    [Theory]
    [InlineData("""{"key":"spring"}""", null, "A member is missing")]
    [InlineData("""{"key":"winter","instrument":"psychological-safety/7","from":"2050-01-01","until":"2050-01-02"}""", null, "The body speaks of 'winter'")]
    [InlineData("""{"key":"spring","instrument":"moods","from":"2050-01-01","until":"2050-01-02"}""", "/instrument", "There is no instrument 'moods'")]
    [InlineData("""{"key":"spring","instrument":"dloq-21/6","from":"2050-01-02","until":"2050-01-01"}""", "/from", "A wave ends after it began")]
    [InlineData("""{"key":"spring","instrument":"dloq-21/6","from":"2020-01-01","until":"2020-01-02"}""", "/from", "before it begins")]
    [InlineData("""{"key":"spring","instrument":"dloq-21/6","from":"2050-01-01","until":"2050-01-02","minimumPeople":4}""", "/minimumPeople", "Fewer than 5 people")]
    [InlineData("""{"key":"spring","instrument":"dloq-21/6","from":"2050-01-01","until":"2050-01-02","minimumPeople":51}""", "/minimumPeople", "from 5 to 50")]
    [InlineData("""{"key":"spring","instrument":"dloq-21/6","from":"2050-01-01","until":"2050-01-02","activityId":"spring"}""", "/activityId", "is an IRI")]
    public async Task What_is_wrong_is_refused_with_its_place(string json, string? pointer, string reason)
    {
        await using var server = await SurveyServer.StartAsync(lineOne: 60);
        var problem = await CatalogueServer.ProblemAsync(await server.PutAsync(json));
        Assert.Equal((400, pointer), (problem.Status, problem.Pointer));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync($"{SurveyServer.Path}/spring")).StatusCode);
    }

    [Fact]
    public async Task Fewer_than_seven_people_are_not_asked()
    {
        await using var server = await SurveyServer.StartAsync(3, 3);
        var problem = await CatalogueServer.ProblemAsync(await server.PutAsync(server.Wave()));
        Assert.Equal(400, problem.Status);
        Assert.Contains("fewer than 7 people", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wave_that_has_begun_stays_as_it_is()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync();
        Assert.Equal(HttpStatusCode.Conflict, (await server.PutAsync(server.Wave(begins: 5))).StatusCode);
        Assert.Equal("open", (await server.GetAsync())["state"]!.GetValue<string>());
        server.Pass(14);
        Assert.Equal("over", (await server.GetAsync())["state"]!.GetValue<string>());
        await server.WorkAsync();
        Assert.Equal("closed", (await server.GetAsync())["state"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Conflict, (await server.Admin.DeleteAsync($"{SurveyServer.Path}/spring")).StatusCode);
    }

    [Fact]
    public async Task A_wave_is_deleted_while_nobody_answered()
    {
        await using var server = await SurveyServer.StartAsync();
        await server.OpenAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await server.Admin.DeleteAsync($"{SurveyServer.Path}/spring")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.DeleteAsync($"{SurveyServer.Path}/spring")).StatusCode);
        await server.OpenAsync();
        Assert.Null(await server.AnswerAsync("line-1-1", 4));
        Assert.Equal(HttpStatusCode.Conflict, (await server.Admin.DeleteAsync($"{SurveyServer.Path}/spring")).StatusCode);
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_state_does_not_overwrite_it()
    {
        await using var server = await SurveyServer.StartAsync();
        var first = await server.PutAsync(server.Wave());
        using var again = new HttpRequestMessage(HttpMethod.Put, $"{SurveyServer.Path}/spring") { Content = Calls.Json(server.Wave(begins: 4)), Headers = { IfMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.OK, (await server.Admin.SendAsync(again)).StatusCode);
        using var late = new HttpRequestMessage(HttpMethod.Put, $"{SurveyServer.Path}/spring") { Content = Calls.Json(server.Wave(begins: 5)), Headers = { IfMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await server.Admin.SendAsync(late)).StatusCode);
        using var delete = new HttpRequestMessage(HttpMethod.Delete, $"{SurveyServer.Path}/spring") { Headers = { IfMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await server.Admin.SendAsync(delete)).StatusCode);
    }
}
