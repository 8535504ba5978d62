using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>A file of projections that is missing, damaged, of another layout or of another log is made anew; one that fits is kept.</summary>
public sealed class RebuildableFileTests : IDisposable
{
    private const int Statements = 3;

    private readonly TemporaryDirectory _directory = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Files_that_fit_are_kept()
    {
        await FillAsync();
        await AssertPositionsAsync(Statements);
    }

    [Fact]
    public async Task Missing_files_are_made_anew()
    {
        await FillAsync();
        File.Delete(_directory.File("index.db"));
        File.Delete(_directory.File("facts.db"));
        await AssertPositionsAsync(0);
    }

    [Fact]
    public async Task Damaged_files_are_made_anew()
    {
        await FillAsync();
        foreach (var name in (string[])["index.db", "facts.db"])
        {
            var bytes = await File.ReadAllBytesAsync(_directory.File(name));
            bytes.AsSpan(0, 2_000).Fill(0x55);
            await File.WriteAllBytesAsync(_directory.File(name), bytes);
        }

        await AssertPositionsAsync(0);
    }

    [Fact]
    public async Task Files_of_another_layout_are_made_anew()
    {
        await FillAsync();
        Change("index.db", "PRAGMA user_version = 7");
        Change("facts.db", "PRAGMA user_version = 7");
        await AssertPositionsAsync(0);
    }

    [Fact]
    public async Task Files_whose_tables_are_gone_are_made_anew()
    {
        await FillAsync();
        Change("index.db", "DROP TABLE reached");
        Change("facts.db", "DROP TABLE generation");
        await AssertPositionsAsync(0);
    }

    [Fact]
    public async Task Files_that_are_ahead_of_a_restored_log_are_made_anew()
    {
        await FillAsync();
        Change("log.db", "DELETE FROM statement WHERE sequence > 1");
        await AssertPositionsAsync(0);
    }

    [Fact]
    public async Task Files_of_another_log_of_the_same_length_are_made_anew()
    {
        await FillAsync();
        File.Delete(_directory.File("log.db"));
        _clock.Now = _clock.Now.AddTicks(1);
        await using (var storage = Open())
        {
            await storage.Log.AppendAsync(Some.Batch(Statements), Some.Origin, CancellationToken.None);
        }

        await AssertPositionsAsync(0);
    }

    private SqliteStorage Open() => SqliteStorage.Open(_directory.Path, _clock);

    private async Task FillAsync()
    {
        await using var storage = Open();
        await storage.Log.AppendAsync(Some.Batch(Statements), Some.Origin, CancellationToken.None);
        var log = await storage.LogReader.ReadAfterAsync(0, Statements, CancellationToken.None);
        await storage.Index.ApplyAsync(0, [.. log.Select(statement => (statement, StorageUse.Outline(statement)))], CancellationToken.None);
        await storage.FactStore.ApplyAsync(
            0,
            [.. log.Select(statement => Some.Fact(statement.Sequence) with { StatementId = statement.Id })], [], [], Statements, "v1", CancellationToken.None);
    }

    private async Task AssertPositionsAsync(long position)
    {
        await using var storage = Open();
        Assert.Equal(position, await storage.Index.PositionAsync(CancellationToken.None));
        Assert.Equal(position, await storage.FactStore.PositionAsync("v1", CancellationToken.None));
    }

    private void Change(string name, string sql)
    {
        using var database = Database.OpenWriter(_directory.File(name), Durability.Rebuildable);
        database.Execute(sql);
    }
}
