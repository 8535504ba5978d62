using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Import;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BlendedLRS.Server.Tests.Import;

public sealed class ImportTests : IDisposable
{
    private const int Done = 0;
    private const int SomeRefused = 2;

    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-import-").FullName;

    private string Data => Path.Combine(_directory, "data");

    [Fact]
    public async Task Statements_are_stored_in_order_and_projected()
    {
        var file = Write([.. Lines(25)]);
        Assert.Equal(Done, await ImportAsync(file));
        Assert.Equal(25, (await LogAsync()).Count);
        await using var server = await TestServer.StartAsync(dataDirectory: Data);
        await server.WaitForProjectionsAsync();
        Assert.Equal(25, (await server.Client.ListAsync("")).Ids.Length);
        Assert.Equal(Done, Directory.GetFiles(_directory, "*.progress.json*").Length + Directory.GetFiles(_directory, "*.refused.jsonl").Length);
    }

    [Fact]
    public async Task Importing_again_stores_nothing_twice_also_without_ids()
    {
        var file = Write([.. Lines(10), Some.Statement().ToJsonString(), Some.Statement().ToJsonString()]);
        Assert.Equal(Done, await ImportAsync(file));
        var first = await LogAsync();
        Assert.Equal(12, first.Count);
        Assert.Equal(5, first[10].Id.Version);
        Assert.NotEqual(first[10].Id, first[11].Id);
        Assert.Equal(Done, await ImportAsync(file));
        Assert.Equal(first.Select(statement => statement.Id), (await LogAsync()).Select(statement => statement.Id));
    }

    [Fact]
    public async Task Refused_lines_are_told_with_number_pointer_and_reason_and_kept()
    {
        var id = Some.Id();
        var taken = Some.Statement(id, mbox: "mailto:other@example.com").ToJsonString();
        var file = Write(Some.Statement(id).ToJsonString(), "", "{\"actor\":{\"mbox\":\"anna\"}", Some.Statement(mbox: "anna").ToJsonString(), "   ", taken, "nonsense", Some.Statement().ToJsonString());
        Assert.Equal(SomeRefused, await ImportAsync(file));
        Assert.Equal(2, (await LogAsync()).Count);
        var refused = Refused(file);
        Assert.Equal([3, 4, 6, 7], refused.Select(line => line["line"]!.GetValue<int>()));
        Assert.Equal("/actor/mbox", refused[1]["pointer"]!.GetValue<string>());
        Assert.All(refused, line => Assert.NotEmpty(line["reason"]!.GetValue<string>()));
        Assert.Equal(taken, refused[2]["text"]!.GetValue<string>());
        Assert.Contains(id.ToString(), refused[2]["reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_breaks_the_profile_is_history_and_is_not_refused()
    {
        var statement = Some.Statement();
        statement["context"] = new JsonObject { ["contextActivities"] = new JsonObject { ["category"] = new JsonArray(new JsonObject { ["id"] = "http://localhost:8080/v0.1" }) } };
        Assert.Equal(Done, await ImportAsync(Write(statement.ToJsonString()), SourceKind.Capture));
        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task A_line_whose_id_holds_something_else_in_the_log_is_refused_and_the_others_are_stored()
    {
        Guid[] ids = [Some.Id(), Some.Id(), Some.Id(), Some.Id()];
        await ImportAsync(Write([.. ids.Take(2).Select(id => Some.Statement(id).ToJsonString())]));
        var file = Write([.. ids.Select((id, i) => Some.Statement(id, mbox: i == 1 ? "mailto:other@example.com" : Some.Mbox).ToJsonString())]);
        Assert.Equal(SomeRefused, await ImportAsync(file));
        Assert.Equal(ids.Order(), (await LogAsync()).Select(statement => statement.Id).Order());
        Assert.Equal(2, Assert.Single(Refused(file))["line"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_byte_order_mark_and_windows_line_ends_are_passed_over()
    {
        var file = Path.Combine(_directory, "windows.jsonl");
        File.WriteAllText(file, string.Join("\r\n", Lines(3)) + "\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(Done, await ImportAsync(file));
        Assert.All(await LogAsync(), statement => Assert.Equal(((byte)'{', (byte)'}'), (statement.Raw.Span[0], statement.Raw.Span[^1])));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_and_kept()
    {
        var file = Path.Combine(_directory, "binary.jsonl");
        File.WriteAllBytes(file, [0xFF, 0xFE, 0x00, (byte)'\n', .. Encoding.UTF8.GetBytes(Lines(1).Single())]);
        Assert.Equal(SomeRefused, await ImportAsync(file));
        Assert.Equal([0xFF, 0xFE, 0x00], Convert.FromBase64String(Assert.Single(Refused(file))["base64"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_interrupted_import_goes_on_where_it_was()
    {
        var lines = Lines(12000).ToArray();
        lines[10] = "nonsense";
        lines[11990] = "nonsense";
        var file = Write(lines);
        var seen = new List<long>();
        await using (var app = await BuildAsync())
        {
            using var stop = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Services.GetRequiredService<ImportFile>().RunAsync(Request(file), OnProgress, stop.Token));
            Assert.Single(seen);

            void OnProgress(long done, long total, ImportProgress progress)
            {
                seen.Add(progress.Accepted);
                stop.Cancel();
            }
        }

        var half = (await LogAsync()).Count;
        Assert.InRange(half, 1, 11000);
        Assert.Equal([11], Refused(file).Select(line => line["line"]!.GetValue<int>()));
        var first = 0L;
        await using (var app = await BuildAsync())
        {
            var end = await app.Services.GetRequiredService<ImportFile>().RunAsync(
                Request(file), (_, _, progress) => first = first == 0 ? progress.Accepted : first, CancellationToken.None);
            Assert.True(first > seen[0], "it went on instead of beginning anew");
            Assert.Equal((11998, 2), (end.Accepted, end.Refused));
        }

        Assert.Equal(11998, (await LogAsync()).Count);
        Assert.Equal([11, 11991], Refused(file).Select(line => line["line"]!.GetValue<int>()));
        Assert.False(File.Exists(file + ".progress.json"));
    }

    [Fact]
    public async Task Progress_in_one_store_does_not_count_in_another()
    {
        var file = Write([.. Lines(5)]);
        await using (var app = await BuildAsync())
        {
            await app.Services.GetRequiredService<ImportFile>().RunAsync(Request(file), (_, _, progress) => progress.Write(file + ".kept"), CancellationToken.None);
        }

        File.Move(file + ".kept", file + ".progress.json");
        var elsewhere = Path.Combine(_directory, "elsewhere");
        await ImportAsync(file, data: elsewhere);
        Assert.Equal(5, (await LogAsync(elsewhere)).Count);
    }

    [Fact]
    public async Task A_line_longer_than_a_chunk_is_read_whole()
    {
        var long1 = Some.Statement(Some.Id());
        long1["result"] = new JsonObject { ["response"] = new string('x', 5_000_000) };
        var file = Write([.. Lines(1), long1.ToJsonString(), .. Lines(1)]);
        Assert.Equal(Done, await ImportAsync(file));
        Assert.Equal(3, (await LogAsync()).Count);
    }

    [SkippableFact]
    public async Task The_statements_of_a_moodle_plugin_are_classified_as_the_domain_expects()
    {
        var plain = File.ReadLines(RepositoryRoot.Shared("statements/moodle-logstore-xapi.jsonl")).Select(line => JsonNode.Parse(line)!["statement"]!.ToJsonString());
        var file = Write([.. plain]);
        Assert.Equal(Done, await ImportAsync(file, SourceKind.Lms));
        await using var app = await BuildAsync();
        var counts = await app.Services.GetRequiredService<IFactQueries>().CountByKindAsync(CancellationToken.None);
        var expected = new Dictionary<LearningKind, long>
        {
            [LearningKind.Trace] = 103, [LearningKind.Admin] = 33, [LearningKind.Learning] = 7, [LearningKind.Content] = 6, [LearningKind.Interaction] = 6,
            [LearningKind.Commitment] = 5, [LearningKind.Credential] = 5, [LearningKind.Feedback] = 2, [LearningKind.Survey] = 2,
        };
        Assert.Equal(expected.OrderBy(pair => pair.Key), counts.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key));
    }

    [SkippableTheory]
    [InlineData("statements/adl-xapi-spec.jsonl")]
    [InlineData("statements/learninglocker-docs.jsonl")]
    [InlineData("statements/xapi-fr-moodle-profile.jsonl")]
    public async Task Real_statements_are_stored_or_told_with_their_place(string name)
    {
        var plain = File.ReadLines(RepositoryRoot.Shared(name)).Select(line => JsonNode.Parse(line)!["statement"]!.ToJsonString()).ToArray();
        var file = Write(plain);
        var refused = await ImportAsync(file) == Done ? [] : Refused(file);
        Assert.All(refused, line => Assert.StartsWith("/", line["pointer"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(plain.Length, refused.Count + (await LogAsync()).Count);
        Assert.True(refused.Count < plain.Length / 2, string.Join('\n', refused.Select(line => line.ToJsonString())));
    }

    public void Dispose() => TestStore.Delete(_directory);

    private static IEnumerable<string> Lines(int count) => Enumerable.Range(0, count).Select(_ => Some.Statement(Some.Id()).ToJsonString());

    private static ImportRequest Request(string file) => new(file, XapiVersion.V103, new Origin("""{"mbox":"mailto:a@b.nl"}""", SourceKind.Lms));

    private static List<JsonNode> Refused(string file) => [.. File.ReadLines(file + ".refused.jsonl").Select(line => JsonNode.Parse(line)!)];

    private string Write(params string[] lines)
    {
        var file = Path.Combine(_directory, Some.Id().ToString("N", CultureInfo.InvariantCulture) + ".jsonl");
        File.WriteAllText(file, string.Join('\n', lines));
        return file;
    }

    private Task<int> ImportAsync(string file, SourceKind source = SourceKind.Lms, string? data = null) =>
        ImportVerb.RunAsync(Program.Composition, Flags(data ?? Data), new ImportRequest(file, XapiVersion.V103, new Origin("", source)), TextWriter.Null);

    private static Dictionary<string, string?> Flags(string data) => TestStore.AddTo(new(StringComparer.Ordinal) { ["BlendedLRS:DataDirectory"] = data, ["Logging:LogLevel:Default"] = "None" }, data);

    private Task<WebApplication> BuildAsync(string? data = null) => ServerFactory.BuildAsync(Program.Composition, Flags(data ?? Data), CancellationToken.None);

    private async Task<IReadOnlyList<LoggedStatement>> LogAsync(string? data = null)
    {
        await using var app = await BuildAsync(data);
        var read = new List<LoggedStatement>();
        var log = app.Services.GetRequiredService<IStatementLogReader>();
        await foreach (var more in log.ReadThroughAsync(0, await log.HeadAsync(CancellationToken.None), 5000, CancellationToken.None))
        {
            read.AddRange(more);
        }

        return read;
    }
}
