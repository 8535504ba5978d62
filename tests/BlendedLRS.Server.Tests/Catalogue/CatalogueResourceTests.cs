using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using BlendedLRS.Server.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Catalogue;

public sealed class CatalogueResourceTests
{
    private const string Lockout = """{"key":"lockout","name":"Lockout","activityIds":["https://lms.example/m/1"],"partOf":"safety/all"}""";
    private const string Safety = """{"key":"safety/all","name":"Safety"}""";

    [Fact]
    public async Task A_module_is_put_listed_found_changed_and_deleted()
    {
        await using var server = await CatalogueServer.StartAsync();
        var made = await server.PutAsync("modules/safety%2Fall", Safety);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        await server.KeepAsync("modules/lockout", Lockout);
        Assert.Equal("Safety", (await server.GetAsync("modules/safety%2Fall"))["name"]!.GetValue<string>());
        var list = await server.GetAsync("modules?top=1");
        Assert.Equal((2, "lockout"), (list["total"]!.GetValue<int>(), list["modules"]!.AsArray().Single()!["key"]!.GetValue<string>()));
        Assert.Equal(["safety/all"], Keys(await server.GetAsync("modules?skip=1")));
        Assert.Equal(["lockout"], Keys(await server.GetAsync("modules?search=LOCK%20lms.example")));
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Admin.GetAsync("/admin/catalogue/modules?top=0")).StatusCode);
        var catalogue = await server.Server.Services.GetRequiredService<CatalogueSource>().ReadAsync(CancellationToken.None);
        Assert.Equal("lockout", catalogue.Find(null, "https://lms.example/m/1")!.Key);
        Assert.Equal(["safety/all"], catalogue.Above("lockout"));

        var held = await CatalogueServer.ProblemAsync(await server.Admin.DeleteAsync("/admin/catalogue/modules/safety%2Fall"));
        Assert.Equal(409, held.Status);
        Assert.Equal(HttpStatusCode.NoContent, (await server.Admin.DeleteAsync("/admin/catalogue/modules/lockout")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync("/admin/catalogue/modules/lockout")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.DeleteAsync("/admin/catalogue/modules/lockout")).StatusCode);
        Assert.Null((await server.Server.Services.GetRequiredService<CatalogueSource>().ReadAsync(CancellationToken.None)).Find("lockout", null));
    }

    [Theory]
    [InlineData("modules/x", """{"key":"x"}""", "", "A member is missing: 'name'.")]
    [InlineData("modules/x", """{"key":"y","name":"Y"}""", null, "The body speaks of 'y'")]
    [InlineData("modules/x", """{"key":"x","name":"X","partOf":"nowhere"}""", "/partOf", "There is no module 'nowhere'")]
    [InlineData("modules/x", """{"key":"x","name":"X","mustBeStandard":"yes"}""", "/mustBeStandard", "is no reason")]
    [InlineData("baseline-sets/b", """{"key":"b","name":"B","items":["nowhere"]}""", "/items/0", "There is no module 'nowhere'")]
    [InlineData("sources/no-such-key", """{"key":"no-such-key","kind":"lms"}""", "/key", "There is no API key")]
    [InlineData("topics/urn:a", """{"activityId":"urn:a","name":"A","competency":"urn:a"}""", "/competency", "in one step")]
    public async Task What_is_wrong_is_refused_with_its_place_and_nothing_is_stored(string path, string json, string? pointer, string reason)
    {
        await using var server = await CatalogueServer.StartAsync();
        var problem = await CatalogueServer.ProblemAsync(await server.PutAsync(path, json));
        Assert.Equal((400, pointer is "" ? null : pointer), (problem.Status, problem.Pointer));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Admin.GetAsync("/admin/catalogue/" + path)).StatusCode);
    }

    [Fact]
    public async Task An_Activity_id_that_another_module_has_is_refused_and_can_be_attached()
    {
        await using var server = await CatalogueServer.StartAsync();
        await server.KeepAsync("modules/safety%2Fall", Safety);
        await server.KeepAsync("modules/lockout", Lockout);
        var problem = await CatalogueServer.ProblemAsync(await server.PutAsync("modules/a", """{"key":"a","name":"A","activityIds":["https://lms.example/m/1"]}"""));
        Assert.Equal((400, "/activityIds/0"), (problem.Status, problem.Pointer));
        var attached = await server.PostAsync("modules/safety%2Fall/activities", """{"activityId":"https://lms.example/m/1"}""");
        Assert.Equal(HttpStatusCode.OK, attached.StatusCode);
        Assert.Empty((await server.GetAsync("modules/lockout"))["activityIds"]!.AsArray());
    }

    [Fact]
    public async Task A_merged_module_is_found_by_its_old_key()
    {
        await using var server = await CatalogueServer.StartAsync();
        await server.KeepAsync("modules/safety%2Fall", Safety);
        await server.KeepAsync("modules/lockout", Lockout);
        var revised = await server.PostAsync("modules/lockout/revisions", """{"name":"2","released":"2026-03-02T00:00:00Z","cause":"feedback"}""");
        Assert.Equal("2", JsonNode.Parse(await revised.Content.ReadAsStringAsync())!["revisions"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync("modules/safety%2Fall/merge", """{"from":"lockout"}""")).StatusCode);
        var merged = await server.GetAsync("modules/lockout");
        Assert.Equal(("safety/all", "2"), (merged["key"]!.GetValue<string>(), merged["revisions"]![0]!["name"]!.GetValue<string>()));
        Assert.Equal("safety/all", (await server.Server.Services.GetRequiredService<CatalogueSource>().ReadAsync(CancellationToken.None)).KeyOf("lockout", null));
        Assert.Equal(HttpStatusCode.NotFound, (await server.PostAsync("modules/nowhere/merge", """{"from":"lockout"}""")).StatusCode);
        Assert.Equal(400, (await CatalogueServer.ProblemAsync(await server.PutAsync("modules/lockout", """{"key":"lockout","name":"Again"}"""))).Status);
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_state_does_not_overwrite_it()
    {
        await using var server = await CatalogueServer.StartAsync();
        var first = await server.PutAsync("modules/a", """{"key":"a","name":"A"}""");
        Assert.Equal(HttpStatusCode.OK, (await PutIfAsync(server, first.Headers.ETag!, "B")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await PutIfAsync(server, first.Headers.ETag!, "C")).StatusCode);
        Assert.Equal("B", (await server.GetAsync("modules/a"))["name"]!.GetValue<string>());
        using var delete = new HttpRequestMessage(HttpMethod.Delete, "/admin/catalogue/modules/a") { Headers = { IfMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await server.Admin.SendAsync(delete)).StatusCode);
    }

    [Fact]
    public async Task A_changed_baseline_set_has_two_versions_and_an_ended_one_stays()
    {
        await using var server = await CatalogueServer.StartAsync();
        await server.KeepAsync("modules/a", """{"key":"a","name":"A"}""");
        await server.KeepAsync("baseline-sets/s", """{"key":"s","name":"S","items":["a"],"from":"2020-01-01"}""");
        var problem = await CatalogueServer.ProblemAsync(await server.PutAsync("baseline-sets/s", """{"key":"s","name":"S","items":["a"],"graceDays":5}"""));
        Assert.Equal((400, "/from"), (problem.Status, problem.Pointer));
        await server.KeepAsync("baseline-sets/s", """{"key":"s","name":"S","items":["a"],"graceDays":5,"from":"2100-01-01"}""");
        var versions = (await server.GetAsync("baseline-sets/s"))["versions"]!.AsArray();
        Assert.Equal(["30 2100-01-01", "5 "], versions.Select(version => $"{version!["graceDays"]} {version["until"]}"));
        Assert.Equal(1, (await server.GetAsync("baseline-sets"))["total"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NoContent, (await server.Admin.DeleteAsync("/admin/catalogue/baseline-sets/s")).StatusCode);
        Assert.NotNull((await server.GetAsync("baseline-sets/s"))["versions"]!.AsArray().Single()!["until"]);
    }

    [Fact]
    public async Task A_source_has_the_kind_of_its_API_key()
    {
        await using var server = await CatalogueServer.StartAsync();
        var made = await server.Admin.PostAsync("/admin/credentials", Calls.Json("""{"name":"Moodle","source":"lms"}"""));
        var key = JsonNode.Parse(await made.Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
        var problem = await CatalogueServer.ProblemAsync(await server.PutAsync($"sources/{key}", $$"""{"key":"{{key}}","kind":"chat"}"""));
        Assert.Equal("/kind", problem.Pointer);
        await server.KeepAsync($"sources/{key}", $$"""{"key":"{{key}}","kind":"lms","enrolments":{"self":"employee-led"} }""");
        Assert.Equal("employee-led", (await server.GetAsync($"sources/{key}"))["enrolments"]!["self"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_page_of_another_site_changes_nothing()
    {
        await using var server = await CatalogueServer.StartAsync();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/admin/catalogue/import") { Content = Calls.Json("key,name\na,A\n", "text/csv"), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Admin.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Admin.PostAsync("/admin/catalogue/import", Calls.Json("key,name\na,A\n", "text/plain"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Admin.PutAsync("/admin/catalogue/modules/a", Calls.Json(Safety, "text/csv"))).StatusCode);
        Assert.Equal(0, (await server.GetAsync("modules"))["total"]!.GetValue<int>());
    }

    private static Task<HttpResponseMessage> PutIfAsync(CatalogueServer server, EntityTagHeaderValue tag, string name)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/admin/catalogue/modules/a") { Content = Calls.Json($$"""{"key":"a","name":"{{name}}"}"""), Headers = { IfMatch = { tag } } };
        return server.Admin.SendAsync(request);
    }

    private static IEnumerable<string> Keys(JsonNode list) => list["modules"]!.AsArray().Select(module => module!["key"]!.GetValue<string>());
}
