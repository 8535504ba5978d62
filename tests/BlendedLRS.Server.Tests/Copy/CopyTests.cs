using System.CommandLine;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Server.Copy;
using BlendedLRS.Server.Export;
using BlendedLRS.Server.Hosting;
using BlendedLRS.Storage;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;

namespace BlendedLRS.Server.Tests.Copy;

/// <summary>A copy holds what its source holds, to the last tick, or says that it does not.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("blendedlrs-copy-").FullName;

    [Fact]
    public async Task A_store_copied_into_another_directory_is_the_same()
    {
        await FilledStore.MakeAsync(Place("one"));
        using var output = new StringWriter();
        Assert.Equal(0, await CopyAsync(Sqlite("one"), Sqlite("two"), output));
        Assert.Equal(await DumpAsync("one"), await DumpAsync("two"));
        Assert.Equal(await ExportAsync(InDirectory("one")), await ExportAsync(InDirectory("two")));
        Assert.Contains("installation.secret", output.ToString(), StringComparison.Ordinal);
        await using var copy = SqliteStorage.Open(Place("two"), TimeProvider.System);
        Assert.Null(await copy.Credentials.ReadSettingAsync("cells-computed-through", CancellationToken.None));
    }

    [PostgresFact]
    public async Task A_store_copied_into_PostgreSQL_and_back_is_the_same()
    {
        await FilledStore.MakeAsync(Place("one"));
        await OnDatabaseAsync(async database =>
        {
            Assert.Equal(0, await CopyAsync(Sqlite("one"), "postgres:" + database, TextWriter.Null));
            Assert.Equal(0, await CopyAsync("postgres:" + database, Sqlite("two"), TextWriter.Null));
            var first = await DumpAsync("one");
            Assert.Equal(first, await DumpAsync("two"));
            Assert.Equal(first, await DumpDatabaseAsync(database));
            var export = await ExportAsync(InDirectory("one"));
            Assert.Equal(FilledStore.Statements, export.Length);
            Assert.Equal(export, await ExportAsync(InDirectory("two")));
            Assert.Equal(export, await ExportAsync(InDatabase(database)));
        });
    }

    [Fact]
    public Task An_interrupted_copy_serves_nobody_and_goes_on() => InterruptAsync(Sqlite("two"), () => Task.FromResult<IStore>(SqliteStorage.Open(Place("two"), TimeProvider.System)), InDirectory("two"));

    [PostgresFact]
    public Task An_interrupted_copy_into_PostgreSQL_serves_nobody_and_goes_on() => OnDatabaseAsync(
        database => InterruptAsync("postgres:" + database, async () => await OpenDatabaseAsync(database), InDatabase(database)));

    [Fact]
    public async Task A_copy_that_differs_names_the_first_difference()
    {
        await FilledStore.MakeAsync(Place("one"));
        await InterruptedAsync(() => Task.FromResult<IStore>(SqliteStorage.Open(Place("two"), TimeProvider.System)));
        await using (var target = SqliteStorage.Open(Place("two"), TimeProvider.System))
        {
            await target.Credentials.WriteSettingAsync("demo", "something else", CancellationToken.None);
        }

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => CopyAsync(Sqlite("one"), Sqlite("two"), TextWriter.Null));
        Assert.Contains("number 1 of the settings: demo has other content in the target", StartFailure.SentenceOf(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_that_wrote_into_the_target_is_noticed()
    {
        await FilledStore.MakeAsync(Place("one"));
        await InterruptedAsync(() => Task.FromResult<IStore>(SqliteStorage.Open(Place("two"), TimeProvider.System)));
        await using (var target = SqliteStorage.Open(Place("two"), TimeProvider.System))
        {
            await AddStatementAsync(target);
        }

        await RefusedAsync("that are not of the one at --from", Sqlite("one"), Sqlite("two"));
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("credentials")]
    [InlineData("settings")]
    [InlineData("configuration")]
    [InlineData("documents")]
    [InlineData("attachments")]
    public async Task A_target_that_is_not_empty_is_refused(string what)
    {
        await FilledStore.MakeAsync(Place("one"));
        await using (var target = SqliteStorage.Open(Place("two"), TimeProvider.System))
        {
            await (what switch
            {
                "statements" => AddStatementAsync(target),
                "credentials" => target.Credentials.AddAdministratorAsync(new Administrator("admin", "x"), CancellationToken.None),
                "settings" => target.Credentials.WriteSettingAsync("demo", "x", CancellationToken.None),
                "configuration" => target.Configuration.WriteAsync(0, [new ConfigurationEntry("person", "ann", "{}", "admin", default)], CancellationToken.None),
                "documents" => target.Documents.PutAsync(
                    new DocumentKey(DocumentContext.ActivityProfile(new Iri("http://example.org/a")), "x"), new DocumentContent("text/plain", default), DocumentPrecondition.None, CancellationToken.None),
                _ => File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(Place("two"), "attachments", "2c")).FullName, "f24d"), "hello"),
            });
        }

        await RefusedAsync($"is not empty: it holds {(what == "attachments" ? "contents of " : "")}{what}", Sqlite("one"), Sqlite("two"));
        await RefusedAsync("is not empty", Sqlite("one"), Sqlite("two"));
    }

    [Fact]
    public async Task A_copy_that_is_whole_is_not_copied_into_again()
    {
        await FilledStore.MakeAsync(Place("one"));
        Assert.Equal(0, await CopyAsync(Sqlite("one"), Sqlite("two"), TextWriter.Null));
        await RefusedAsync("is not empty", Sqlite("one"), Sqlite("two"));
    }

    [Fact]
    public async Task A_damaged_attachment_is_noticed_and_the_copy_goes_on_when_it_is_mended()
    {
        await FilledStore.MakeAsync(Place("one"));
        var hash = FilledStore.HashOf(FilledStore.Contents[1]);
        var file = Path.Combine(Place("one"), "attachments", hash[..2], hash[2..]);
        await File.WriteAllTextAsync(file, "hullo");
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => CopyAsync(Sqlite("one"), Sqlite("two"), TextWriter.Null));
        Assert.Contains($"{hash} is damaged", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Place("two"), "attachments", hash[..2], hash[2..])));
        await File.WriteAllBytesAsync(file, FilledStore.Contents[1]);
        Assert.Equal(0, await CopyAsync(Sqlite("one"), Sqlite("two"), TextWriter.Null));
        Assert.Equal(await DumpAsync("one"), await DumpAsync("two"));
    }

    [Theory]
    [InlineData("Host=db;Password=hunter2")]
    [InlineData("sqlite:")]
    [InlineData("postgres:")]
    [InlineData("postgresql://lrs:hunter2@db/lrs")]
    [InlineData("postgres://lrs:hunter2@db/lrs")]
    public async Task What_is_no_address_is_told_without_a_password(string address)
    {
        await FilledStore.MakeAsync(Place("one"));
        Assert.DoesNotContain("hunter2", await RefusedAsync("", address, Sqlite("two")), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", await RefusedAsync("", Sqlite("one"), address), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Place("two")));
    }

    [Fact]
    public void A_piece_of_a_connection_string_without_quotes_is_not_repeated()
    {
        var root = new RootCommand();
        Flags.AddTo(root);
        var errors = string.Join(' ', Flags.Errors(root.Parse(["copy", "Password=hunter2"])));
        Assert.Contains("'Password' is not a verb", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_not_made()
    {
        await RefusedAsync("There is no store at --from", Sqlite("none"), Sqlite("two"));
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
        await RefusedAsync("same store", Sqlite("none"), Sqlite("none") + "/");
    }

    [PostgresFact]
    public async Task A_database_that_is_not_there_or_empty_is_not_made_a_source()
    {
        await RefusedAsync("does not exist", "postgres:" + TestDatabases.ConnectionString("no_such_database"), Sqlite("two"));
        await OnDatabaseAsync(async database =>
        {
            await RefusedAsync("There is no store at --from", "postgres:" + database, Sqlite("two"));
            Assert.Equal(0, await TestDatabases.ScalarAsync<long>(database, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"));
        });
    }

    [Fact]
    public async Task A_source_in_use_is_refused()
    {
        await using var held = SqliteStorage.Open(Place("one"), TimeProvider.System);
        await RefusedAsync("is in use", Sqlite("one"), Sqlite("two"));
    }

    [PostgresFact]
    public Task A_database_that_a_server_works_on_is_refused() => OnDatabaseAsync(async database =>
    {
        await using var held = await OpenDatabaseAsync(database);
        Assert.True(await held.Projector.TryHoldAsync(CancellationToken.None));
        await RefusedAsync("A server works on the store at --from", "postgres:" + database, Sqlite("two"));
    });

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task OnDatabaseAsync(Func<string, Task> test)
    {
        var database = await TestDatabases.CreateEmptyAsync();
        try
        {
            await test(database);
        }
        finally
        {
            await TestDatabases.DropAsync(database);
        }
    }

    private static Task<PostgresStorage> OpenDatabaseAsync(string database) => PostgresStorage.OpenAsync(new PostgresOptions(database), TimeProvider.System, CancellationToken.None);

    private static async Task<List<string>> DumpDatabaseAsync(string database)
    {
        await using var store = await OpenDatabaseAsync(database);
        return await StoreDump.OfAsync(store);
    }

    private static Task AddStatementAsync(IStore store) => store.Log.AppendAsync([FilledStore.Statement(Some.Id())], new Origin("{}", SourceKind.Lms), CancellationToken.None);

    private static Task<int> CopyAsync(string from, string to, TextWriter output) => CopyVerb.RunAsync(Program.Composition, Quiet(), from, to, output);

    private static async Task<string> RefusedAsync(string words, string from, string to)
    {
        var sentence = StartFailure.SentenceOf(await Assert.ThrowsAnyAsync<Exception>(() => CopyAsync(from, to, TextWriter.Null)));
        Assert.NotNull(sentence);
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        return sentence;
    }

    private static Dictionary<string, string?> Quiet() => new(StringComparer.Ordinal) { ["Logging:LogLevel:Default"] = "None" };

    private static Dictionary<string, string?> InDatabase(string database) => new(Quiet(), StringComparer.Ordinal) { ["BlendedLRS:Postgres:ConnectionString"] = database };

    private async Task InterruptAsync(string to, Func<Task<IStore>> open, Dictionary<string, string?> server)
    {
        await FilledStore.MakeAsync(Place("one"));
        await InterruptedAsync(open);
        await InterruptedAsync(open, after: 6);
        var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => ExportAsync(server));
        Assert.Contains("did not finish", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CopyAsync(Sqlite("one"), to, TextWriter.Null));
        await using var copy = await open();
        Assert.Equal(await DumpAsync("one"), await StoreDump.OfAsync(copy));
    }

    private async Task InterruptedAsync(Func<Task<IStore>> open, int after = 3)
    {
        using var stop = new CancellationTokenSource();
        await using var source = SqliteStorage.Open(Place("one"), TimeProvider.System);
        await using var target = await open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreCopy(source, target, OnProgress) { BatchSize = 3 }.RunAsync(stop.Token));
        Assert.Equal(after, await target.LogReader.CountAsync(0, await target.LogReader.HeadAsync(CancellationToken.None), long.MaxValue, CancellationToken.None));

        void OnProgress(string what, long done, long total)
        {
            if (what == "statements" && done == after)
            {
                stop.Cancel();
            }
        }
    }

    private async Task<string[]> ExportAsync(Dictionary<string, string?> server)
    {
        var file = Place(Some.Id() + ".jsonl");
        Assert.Equal(0, await ExportVerb.RunAsync(Program.Composition, server, file, new Dictionary<string, string>(StringComparer.Ordinal), true, TextWriter.Null));
        return await File.ReadAllLinesAsync(file);
    }

    private async Task<List<string>> DumpAsync(string name)
    {
        await using var store = SqliteStorage.Open(Place(name), TimeProvider.System);
        return await StoreDump.OfAsync(store);
    }

    private Dictionary<string, string?> InDirectory(string name) => new(Quiet(), StringComparer.Ordinal) { ["BlendedLRS:DataDirectory"] = Place(name) };

    private string Sqlite(string name) => "sqlite:" + Place(name);

    private string Place(string name) => Path.Combine(_directory, name);
}
