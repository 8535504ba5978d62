using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Export;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Import;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Tests.Export;

/// <summary>Export and import are each other's opposite.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Odd = """
        {
          "actor":{"mbox":"mailto:odd@example.com"},
          "verb":{"id":"http://example.com/verbs/measured"},
          "object":{"id":"http://example.com/m\u00fcnchen","definition":{"extensions":{"http://example.com/x":[1.0E+5,-0,12345678901234567890,"\n\ud83d\ude00"]}}},
          "context":{"contextActivities":{"parent":{"id":"http://example.com/p"}}}
        }
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-export-").FullName;

    [Fact]
    public async Task What_is_imported_from_an_export_exports_the_same_but_for_stored()
    {
        await using (var server = await TestServer.StartAsync(dataDirectory: Place("one")))
        {
            await server.Client.StoreAsync(Some.Statement());
            Assert.True((await server.Client.PostAsync(Calls.Statements, Calls.Json(Odd))).IsSuccessStatusCode);
            await server.Client.StoreAsync(Some.Statement(Some.Id()));
            using var second = server.NewClient(TestServer.Key, TestServer.Secret, "2.0.0");
            await second.StoreAsync(Some.Statement());
        }

        await ExportAsync("one", "first.jsonl");
        Assert.Equal(0, await ImportAsync("two", "first.jsonl"));
        await ExportAsync("two", "second.jsonl");
        var lines = File.ReadAllLines(Place("first.jsonl"));
        Assert.Equal(4, lines.Length);
        Assert.Equal(lines.Select(WithoutStored), File.ReadAllLines(Place("second.jsonl")).Select(WithoutStored));
        Assert.Contains("[1.0E+5,-0,12345678901234567890,\"\\n\\ud83d\\ude00\"]", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_an_export_and_private_entries_stay_unless_asked_for()
    {
        await using (var server = await TestServer.StartAsync([("Seed:Source", "capture")], Place("one")))
        {
            await server.Client.StoreAsync(Some.Statement());
        }

        await using (var server = await TestServer.StartAsync(dataDirectory: Place("two")))
        {
            await server.Client.StoreAsync(Some.Statement(), Some.Statement(verb: "http://example.com/verbs/other"));
        }

        await ExportAsync("one", "open.jsonl");
        await ExportAsync("one", "all.jsonl", withRestricted: true);
        await ExportAsync("two", "filtered.jsonl", ("verb", "http://example.com/verbs/other"));
        Assert.Empty(File.ReadAllLines(Place("open.jsonl")));
        Assert.Single(File.ReadAllLines(Place("all.jsonl")));
        Assert.Contains("verbs/other", Assert.Single(File.ReadAllLines(Place("filtered.jsonl"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_entries_and_attachments_move_to_another_store_and_stay_what_they_are()
    {
        const string Hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
        await using (var server = await TestServer.StartAsync([("Seed:Source", "capture")], Place("one")))
        {
            var statement = Some.Statement(Some.Id());
            statement["attachments"] = new JsonArray(new JsonObject
            {
                ["usageType"] = "http://example.com/usage", ["display"] = new JsonObject { ["en"] = "x" }, ["contentType"] = "text/plain", ["length"] = 5, ["sha2"] = Hash,
            });
            var body = $"--x\r\nContent-Type: application/json\r\n\r\n{statement.ToJsonString()}\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: {Hash}\r\n\r\nhello\r\n--x--\r\n";
            using var content = new StringContent(body);
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/mixed; boundary=x");
            Assert.Equal(System.Net.HttpStatusCode.OK, (await server.Client.PostAsync(Calls.Statements, content)).StatusCode);
        }

        await ExportAsync("one", "all.jsonl", withRestricted: true);
        Assert.Equal(0, await ImportAsync("two", "all.jsonl"));
        await ExportAsync("two", "open.jsonl");
        await ExportAsync("two", "again.jsonl", withRestricted: true);
        Assert.Empty(File.ReadAllLines(Place("open.jsonl")));
        Assert.Equal(File.ReadAllLines(Place("all.jsonl")).Select(WithoutStored), File.ReadAllLines(Place("again.jsonl")).Select(WithoutStored));
        Assert.Equal("hello", await File.ReadAllTextAsync(Path.Combine(Place("again.jsonl.attachments"), Hash)));
        Assert.Contains("\"source\":\"Capture\"", File.ReadAllLines(Place("again.jsonl"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_filters_and_existing_files_are_refused_in_a_sentence()
    {
        await Assert.ThrowsAsync<StartRefusedException>(() => ExportAsync("one", "x.jsonl", ("since", "yesterday")));
        await File.WriteAllTextAsync(Place("there.jsonl"), "");
        await Assert.ThrowsAsync<StartRefusedException>(() => ExportAsync("one", "there.jsonl"));
    }

    public void Dispose() => TestStore.Delete(_directory);

    private static string WithoutStored(string line) => Regex.Replace(line, "\"stored\":\"[^\"]*\"", "");

    private static Dictionary<string, string?> Flags(string data) => TestStore.AddTo(new(StringComparer.Ordinal) { ["BlendedLRS:DataDirectory"] = data, ["Logging:LogLevel:Default"] = "None" }, data);

    private Task<int> ImportAsync(string data, string file) => ImportVerb.RunAsync(
        Program.Composition, Flags(Place(data)), new ImportRequest(Place(file), null, new Origin("", SourceKind.Lms)) { KeepsAuthority = true }, TextWriter.Null);

    private Task ExportAsync(string data, string file, params (string Name, string Value)[] filters) => ExportAsync(data, file, false, filters);

    private async Task ExportAsync(string data, string file, bool withRestricted, params (string Name, string Value)[] filters) => Assert.Equal(
        0,
        await ExportVerb.RunAsync(
            Program.Composition, Flags(Place(data)), Place(file), filters.ToDictionary(filter => filter.Name, filter => filter.Value, StringComparer.Ordinal), withRestricted, TextWriter.Null));

    private string Place(string name) => Path.Combine(_directory, name);
}
