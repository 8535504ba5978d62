using System.Net;
using System.Text.Json.Nodes;

namespace BlendedLRS.Server.Tests.Catalogue;

/// <summary>CSV files of modules and baseline sets: all of a file or nothing.</summary>
public sealed class CatalogueImportTests
{
    private const string Modules = """
        key;name;activityId;class;owner;partOf;mustBeStandard;topics;minutes;revision;released;cause;flexLevel;major;addresses;retired
        safety;Safety;https://lms.example/c/7;;p-1;;;;;;;;;;;
        lockout;Lockout;https://lms.example/m/1;regulated;p-1;safety;The wording is prescribed;https://s.example/a https://s.example/b;45.5;1;2026-01-31;;0;;;
        lockout;;https://lms.example/m/2;;;;;;;2;2026-06-01T08:00:00+02:00;feedback;choice;no;6f9619ff-8b86-4011-b42d-00c04fc964ff;yes
        """;

    [Fact]
    public async Task A_file_is_tried_first_then_written_and_then_changes_nothing()
    {
        await using var server = await CatalogueServer.StartAsync();
        var (status, tried) = await server.ImportAsync(Modules, "?dryRun=true");
        Assert.Equal((HttpStatusCode.OK, false), (status, tried["isWritten"]!.GetValue<bool>()));
        Assert.Equal(["module lockout", "module safety"], Texts(tried["added"]!));
        Assert.Equal(0, (await server.GetAsync("modules"))["total"]!.GetValue<int>());

        var (_, written) = await server.ImportAsync(Modules);
        Assert.True(written["isWritten"]!.GetValue<bool>());
        var lockout = await server.GetAsync("modules/lockout");
        const string Expected = """
            {"key":"lockout","name":"Lockout","aliases":[],"activityIds":["https://lms.example/m/1","https://lms.example/m/2"],"revisions":[{"name":"1","released":"2026-01-31T00:00:00+00:00","activityId":"https://lms.example/m/1","isMajor":true,"cause":"unknown","flexLevel":"fixed","addresses":[]},{"name":"2","released":"2026-06-01T08:00:00+02:00","activityId":"https://lms.example/m/2","isMajor":false,"cause":"feedback","flexLevel":"choice","addresses":["6f9619ff-8b86-4011-b42d-00c04fc964ff"]}],"partOf":"safety","class":"regulated","owner":"p-1","mustBeStandard":"The wording is prescribed","topics":["https://s.example/a","https://s.example/b"],"estimatedMinutes":45.5,"isRetired":true}
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), lockout), lockout.ToJsonString());

        var (_, again) = await server.ImportAsync(Modules);
        Assert.Equal((0, 0, 2), (again["added"]!.AsArray().Count, again["changed"]!.AsArray().Count, again["unchanged"]!.GetValue<int>()));
    }

    [Fact]
    public async Task An_empty_cell_leaves_as_it_is_what_it_would_say()
    {
        await using var server = await CatalogueServer.StartAsync();
        await server.ImportAsync(Modules);
        var (_, report) = await server.ImportAsync("key,owner,name,revision,cause\nlockout,p-9,,1,review\n");
        Assert.Equal(["module lockout"], Texts(report["changed"]!));
        var lockout = await server.GetAsync("modules/lockout");
        Assert.Equal(("p-9", "Lockout", 2), (lockout["owner"]!.GetValue<string>(), lockout["name"]!.GetValue<string>(), lockout["activityIds"]!.AsArray().Count));
        Assert.Equal(("review", "fixed"), (lockout["revisions"]![0]!["cause"]!.GetValue<string>(), lockout["revisions"]![0]!["flexLevel"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("key,name\n,A\n", "2 key")]
    [InlineData("key,name\na,\n", "2 name")]
    [InlineData("key,name\na,A\na,B\n", "3 name")]
    [InlineData("key,name,class\na,A,fast\n", "2 class")]
    [InlineData("key,name,minutes,retired\na,A,soon,perhaps\n", "2 minutes|2 retired")]
    [InlineData("key,name,revision,released\na,A,1,31.1.2026\n", "2 released")]
    [InlineData("key,name,revision\na,A,1\n", "2 released")]
    [InlineData("key,name,released\na,A,2026-01-31\n", "2 revision")]
    [InlineData("key,name,revision,released,flexLevel,addresses\na,A,1,2026-01-31,4,x\n", "2 addresses|2 flexLevel")]
    [InlineData("key,name,activityId\na,A,urn:a\nb,B,urn:b urn:a\n", "2 activityId|3 activityId")]
    [InlineData("key,name,activityId,topics\na,A,no-iri,urn:t\n\nb,B,,t\n", "2 activityId|4 topics")]
    [InlineData("key,name,partOf\na,A,b\nb,B,a\nc,C,d\n", "2 partOf|3 partOf|4 partOf")]
    [InlineData("key,name,mustBeStandard\na,A,yes\n", "2 mustBeStandard")]
    [InlineData("key,name,activityId,revision,released\na,A,urn:1,1,2026-01-01\na,,,2,2026-02-01\n", "3 activityId")]
    [InlineData("key,nam\na,A\n", "1 nam")]
    public async Task A_wrong_line_is_told_by_line_and_column_and_nothing_of_the_file_is_written(string csv, string places)
    {
        await using var server = await CatalogueServer.StartAsync();
        foreach (var (query, expected) in new[] { ("?dryRun=true", HttpStatusCode.OK), ("", HttpStatusCode.BadRequest) })
        {
            var (status, report) = await server.ImportAsync(csv + "good,Good\n", query);
            Assert.Equal(expected, status);
            var found = report["errors"]!.AsArray().Select(error => $"{error!["line"]} {error["column"]}").Order(StringComparer.Ordinal);
            Assert.Equal(places, string.Join('|', found));
            Assert.False(report["isWritten"]!.GetValue<bool>());
        }

        Assert.Equal(0, (await server.GetAsync("modules"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_file_does_not_take_an_Activity_id_from_a_module_that_it_does_not_speak_of()
    {
        await using var server = await CatalogueServer.StartAsync();
        await server.ImportAsync(Modules);
        var (status, report) = await server.ImportAsync("key,name,activityId\na,A,https://lms.example/m/2\n");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("'lockout' has it too", report["errors"]!.AsArray().Single()!["reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baseline_sets_are_imported_a_line_for_each_item_and_audience()
    {
        await using var server = await CatalogueServer.StartAsync();
        await server.ImportAsync(Modules);
        var (_, report) = await server.ImportAsync("key,name,item,site,roleFamily,validDays,from\ns,Start,lockout,graz,welder,365,2020-01-01\ns,,safety,wien,,,\n", "?baseline=true");
        Assert.Equal(["baseline-set s@1"], Texts(report["added"]!));
        var set = (await server.GetAsync("baseline-sets/s"))["versions"]![0]!;
        Assert.Equal(["lockout", "safety"], Texts(set["items"]!));
        Assert.Equal(["graz", "wien"], Texts(set["audience"]!["sites"]!));
        Assert.Equal(["welder"], Texts(set["audience"]!["roleFamilies"]!));

        var (_, same) = await server.ImportAsync("key,item\ns,lockout\ns,safety\n", "?baseline=true");
        Assert.Equal((0, 1), (same["changed"]!.AsArray().Count, same["unchanged"]!.GetValue<int>()));
        var (_, changed) = await server.ImportAsync("key,item,from\ns,lockout,2100-01-01\n", "?baseline=true");
        Assert.Equal(["baseline-set s@2"], Texts(changed["added"]!));
        Assert.Equal(["baseline-set s@1"], Texts(changed["changed"]!));
        var (_, wrong) = await server.ImportAsync("key,name,item,validDays\nt,T,nowhere,0\nu,U,lockout,x\ns,,safety,\n", "?baseline=true");
        Assert.Equal(["2 item", "2 validDays", "3 validDays"], wrong["errors"]!.AsArray().Select(error => $"{error!["line"]} {error["column"]}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(text => text!.GetValue<string>());
}
