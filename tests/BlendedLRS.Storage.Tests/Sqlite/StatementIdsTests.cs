using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>The ids live outside the log's transaction, and yet no id is ever unknown or taken twice.</summary>
public sealed class StatementIdsTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Every_id_is_found_while_runs_are_merged()
    {
        await using var storage = SqliteStorage.Open(_directory.Path, TimeProvider.System);
        var batches = Enumerable.Range(0, 50).Select(_ => Some.Batch(1_000)).ToList();
        using var ids = OpenIds("other.db", storage, mergeAt: 7_000);
        var sequence = 0L;
        foreach (var batch in batches)
        {
            ids.Add([.. batch.Select(statement => new LoggedId(statement.Id, ++sequence, sequence))]);
            Assert.Equal(sequence, ids.Find(batch[^1].Id));
            Assert.Equal(1, await ids.FindAsync(batches[0][0].Id, CancellationToken.None));
        }

        var expected = 0L;
        Assert.All(batches.SelectMany(batch => batch), statement => Assert.Equal(++expected, ids.Find(statement.Id)));
        Assert.Null(ids.Find(Some.Id()));
    }

    [Fact]
    public async Task A_lost_file_is_built_from_the_log()
    {
        var batch = Some.Batch(3_000);
        await using (var storage = SqliteStorage.Open(_directory.Path, TimeProvider.System))
        {
            await storage.Log.AppendAsync(batch, Some.Origin, CancellationToken.None);
        }

        File.Delete(_directory.File("ids.db"));
        await using (var storage = SqliteStorage.Open(_directory.Path, TimeProvider.System))
        {
            Assert.Equal(batch[1_234].Raw.ToArray(), (await storage.LogReader.FindAsync(batch[1_234].Id, CancellationToken.None))!.Raw.ToArray());
            Assert.Equal(new AppendOutcome(null), await storage.Log.AppendAsync(batch, Some.Origin, CancellationToken.None));
            Assert.Equal(3_000, await storage.LogReader.HeadAsync(CancellationToken.None));
            var other = Some.Statement(batch[2_999].Id, verb: "http://example.org/verbs/other");
            Assert.Equal(new AppendOutcome(other.Id), await storage.Log.AppendAsync([other], Some.Origin, CancellationToken.None));
        }
    }

    [Fact]
    public async Task A_log_of_the_first_schema_keeps_its_statements_and_origins()
    {
        var id = Some.Id();
        using (var old = Database.OpenWriter(_directory.File("log.db"), Durability.Lasting))
        {
            old.Execute(Sql.Read("Statements/Migrations/0001_log.sql"));
            old.Execute("PRAGMA user_version = 1");
            old.Execute("INSERT INTO origin (number, authority, source) VALUES (7, '{\"mbox\":\"mailto:a@b.nl\"}', 'Lms')");
            old.Prepare("INSERT INTO statement (sequence, id, stored, origin, version, visibility, raw) VALUES (1, ?1, 5, 7, '1.0.3', 0, ?2)")
                .Bind(1, id).Bind(2, Some.Statement().Raw.Span).Run();
        }

        await using var storage = SqliteStorage.Open(_directory.Path, TimeProvider.System);
        var kept = await storage.LogReader.FindAsync(id, CancellationToken.None);
        Assert.Equal("""{"mbox":"mailto:a@b.nl"}""", kept!.Origin.Authority);
        Assert.True(kept.Origin.MayDefine);
        await storage.Log.AppendAsync([Some.Statement()], kept.Origin with { MayDefine = false }, CancellationToken.None);
        Assert.Equal("1 0", storage.LogFile.Writer.ReadText("SELECT group_concat(may_define, ' ') FROM origin"));
        Assert.Equal("ok", storage.LogFile.Writer.ReadText("PRAGMA integrity_check"));
        Assert.Equal(0, storage.LogFile.Writer.ReadLong("SELECT count(*) FROM pragma_foreign_key_check"));
    }

    private StatementIds OpenIds(string name, SqliteStorage storage, int mergeAt) => new(
        RebuildableFile.Open(_directory.File(name), ["Ids/ids_schema.sql"], _ => true), storage.LogFile.Writer, mergeAt);
}
