using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.People;
using BlendedLRS.Server.People;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.People;

/// <summary>CSV files about people, by the resource and by the verb.</summary>
public sealed class RosterImportTests : IAsyncLifetime
{
    private TestServer? _server;
    private HttpClient? _admin;

    public async Task InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        _admin = _server.NewClient(TestServer.AdminName, TestServer.AdminPassword, null);
    }

    public async Task DisposeAsync()
    {
        _admin!.Dispose();
        await _server!.DisposeAsync();
    }

    [Theory]
    [InlineData("employeeId,name,email,unit,unitName,parentUnit,fte,validFrom\n1,\"Smit, Anna\",anna@example.com,line-1,Line 1,plant,0.8,2026-01-01\n")]
    [InlineData("\uFEFFname;employeeId;email;unit;unitName;parentUnit;fte;validFrom\r\n\"Smit, Anna\";1;anna@example.com;line-1;\"Line 1\";plant;0,8;2026-01-01")]
    [InlineData("employeeId\tname\temail\tunit\tunitName\tparentUnit\tfte\tvalidFrom\n1\tSmit, Anna\tanna@example.com\tline-1\tLine 1\tplant\t0.8\t2026-01-01\n\n\n")]
    public async Task Separators_marks_and_orders_of_columns_are_understood(string file)
    {
        var report = await ImportAsync(file, "", HttpStatusCode.OK);
        Assert.Equal("1", Assert.Single(report["added"]!.AsArray())!.GetValue<string>());
        var person = (await RosterAsync()).People.Single();
        Assert.Equal("Smit, Anna", person.Name);
        Assert.Equal([new Assignment(new DateOnly(2026, 1, 1)) { Unit = "line-1", Fte = 0.8 }], person.Assignments);
        Assert.Equal("Line 1", (await RosterAsync()).FindUnit("line-1")!.Name);
    }

    [Fact]
    public async Task Every_error_is_told_by_line_and_column_and_nothing_is_written()
    {
        const string File = """
            employeeId,name,email,fte,validFrom,timeZone,site,ifis
            1,Anna,anna@example.com,1,2026-01-01,,,
            ,Ben,ben@example.com,1,2026-01-01,,,
            3,"Cem
            Demir",cem,1,2026-01-01,,,
            4,Dan,dan@example.com,much,2026-02-30,,,
            5,Eva,eva@example.com,1,2026-01-01,,,,surplus
            6,Fay,fay@example.com,1,2026-01-01,Mars/Base,graz,
            7,Gus,gus@example.com,1,2026-01-01,,,mbox|gus
            8,Hal "the" man,hal@example.com,1,2026-01-01,,,
            """;
        var report = await ImportAsync(File, "", HttpStatusCode.BadRequest);
        Assert.Equal(
            ["3 employeeId", "4 name", "4 email", "6 fte", "6 validFrom", "7 ", "8 timeZone", "9 ifis", "10 "],
            report["errors"]!.AsArray().Select(error => $"{error!["line"]} {error["column"]}"));
        Assert.All(report["errors"]!.AsArray(), error => Assert.NotEmpty(error!["reason"]!.GetValue<string>()));
        Assert.Empty((await RosterAsync()).People);
    }

    [Theory]
    [InlineData("name\nAnna", "\"column\":\"employeeId\",\"rule\":\"Roster file\",\"reason\":\"The column is missing.")]
    [InlineData("employeeId,salary\n1,7", "There is no such column")]
    [InlineData("employeeId,name,name\n1,a,b", "stands twice")]
    [InlineData("employeeId,name\n", "no lines")]
    [InlineData("", "The file is empty")]
    public async Task A_wrong_header_is_refused(string file, string reason) =>
        Assert.Contains(reason, (await ImportAsync(file, "", HttpStatusCode.BadRequest))["errors"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

    [Fact]
    public async Task The_encodings_of_spreadsheets_are_read_and_others_refused()
    {
        const string File = "employeeId,name\n1,Jürgen\n";
        var report = await ImportAsync(Encoding.Latin1.GetBytes(File), "", HttpStatusCode.BadRequest);
        Assert.Contains("not in UTF-8", report["errors"]![0]!["reason"]!.GetValue<string>(), StringComparison.Ordinal);
        await ImportAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(File)], "", HttpStatusCode.OK);
        Assert.Equal("Jürgen", Assert.Single((await RosterAsync()).People).Name);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_writes_nothing()
    {
        const string File = "employeeId,unit\n1,lab\n2,lab\n";
        var dry = await ImportAsync(File, "?dryRun=true&asOf=2026-01-01", HttpStatusCode.OK);
        Assert.Equal(2, dry["added"]!.AsArray().Count);
        Assert.Empty((await RosterAsync()).People);
        Assert.Equal(dry.ToJsonString(), (await ImportAsync(File, "?asOf=2026-01-01", HttpStatusCode.OK)).ToJsonString());
        var full = await ImportAsync("employeeId,unit\n1,plant\n", "?full=true&dryRun=true&asOf=2026-02-01", HttpStatusCode.OK);
        Assert.Equal(("1", "2"), (full["moved"]![0]!.GetValue<string>(), full["ended"]![0]!.GetValue<string>()));
        Assert.All((await RosterAsync()).People, person => Assert.Null(person.Assignments[^1].Until));
    }

    [Fact]
    public async Task Ten_thousand_people_are_imported_and_the_same_file_changes_nothing()
    {
        var file = new StringBuilder("employeeId,name,email,unit,parentUnit,site,timeZone,role,manager,validFrom\n");
        for (var i = 0; i < 10_000; i++)
        {
            file.Append(CultureInfo.InvariantCulture, $"{i},Person {i},p{i}@example.com,unit-{i / 20},plant-{i / 1000},site-{i / 1000},Europe/Vienna,role-{i % 7},{i / 20 * 20},2026-01-01\n");
        }

        Assert.Equal(10_000, (await ImportAsync(file.ToString(), "?asOf=2026-01-01", HttpStatusCode.OK))["added"]!.AsArray().Count);
        var roster = await RosterAsync();
        Assert.Equal(10_000, roster.People.Count);
        Assert.True(roster.IsLeader(roster.KeyOf(Xapi.Actors.Ifi.Mbox("mailto:p20@example.com")), new DateOnly(2026, 2, 1)));
        var again = await ImportAsync(file.ToString(), "?full=true&asOf=2026-03-01", HttpStatusCode.OK);
        Assert.All(again.AsObject(), list => Assert.Empty(list.Value!.AsArray()));
    }

    [Fact]
    public async Task Only_csv_is_taken_and_parameters_are_checked()
    {
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _admin!.PostAsync("/admin/roster/import", Calls.Json("{}"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _admin.PutAsync("/admin/roster/sites/a", Calls.Json("{}", "text/csv"))).StatusCode);
        foreach (var query in new[] { "?asOf=tomorrow", "?dryRun=yes", "?dry=true" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await _admin.PostAsync("/admin/roster/import" + query, Calls.Json("employeeId\n1", "text/csv"))).StatusCode);
        }
    }

    [Fact]
    public async Task The_verb_does_the_same_on_a_store_that_no_server_holds()
    {
        await _server!.DisposeAppAsync();
        var file = Path.Combine(_server.DataDirectory, "people.csv");
        await File.WriteAllTextAsync(file, "employeeId,name,fte\n1,Anna,1\n2,Ben,2\n");
        var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(2, await RosterVerb.RunAsync(Program.Composition, _server.Flags, file, new RosterImportRequest("roster", null, false, false), output));
        Assert.Contains("line 3, fte: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", output.ToString(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "employeeId,name\n1,Anna\n");
        Assert.Equal(0, await RosterVerb.RunAsync(Program.Composition, _server.Flags, file, new RosterImportRequest("roster", null, false, true), output));
        Assert.Equal(0, await RosterVerb.RunAsync(Program.Composition, _server.Flags, file, new RosterImportRequest("roster", null, false, false), output));
        Assert.Contains("Would be: 1 added, 0 changed", output.ToString(), StringComparison.Ordinal);
        await _server.RestartAsync();
        Assert.Equal("Anna", (await RosterAsync()).People.Single().Name);
    }

    private Task<JsonNode> ImportAsync(string file, string query, HttpStatusCode status) => ImportAsync(Encoding.UTF8.GetBytes(file), query, status);

    private async Task<JsonNode> ImportAsync(byte[] file, string query, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new("text/csv") } };
        using var response = await _admin!.PostAsync("/admin/roster/import" + query, content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, text);
        return JsonNode.Parse(text)!;
    }

    private Task<Roster> RosterAsync() => _server!.Services.GetRequiredService<RosterSource>().ReadAsync(CancellationToken.None);
}
