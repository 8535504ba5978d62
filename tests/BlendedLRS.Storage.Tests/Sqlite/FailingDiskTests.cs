using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>What becomes of batches, and of the log, when the disk does not take them.</summary>
public sealed class FailingDiskTests : IDisposable
{
    private const int IoError = 10;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_full_disk_refuses_batches_as_a_whole_keeps_reading_and_recovers_by_itself()
    {
        await using var storage = SqliteStorage.Open(_directory.Path, TimeProvider.System);
        var kept = Some.Batch(5);
        await AppendAsync(storage, kept);
        var writer = storage.LogFile.Writer;
        writer.Execute($"PRAGMA max_page_count = {writer.ReadLong("PRAGMA page_count") + 4}");

        var large = Enumerable.Range(0, 20).Select(_ => Some.Statement(@object: $$"""{"id":"http://example.org/{{new string('x', 20_000)}}"}""")).ToArray();
        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => AppendAsync(storage, large));

        Assert.True(error.NoSpace);
        Assert.False(storage.Stopped.IsCompleted);
        Assert.Equal(5, await storage.LogReader.HeadAsync(CancellationToken.None));
        Assert.NotNull(await storage.LogReader.FindAsync(kept[0].Id, CancellationToken.None));
        Assert.Null(await storage.LogReader.FindAsync(large[0].Id, CancellationToken.None));

        writer.Execute("PRAGMA max_page_count = 1000000");
        Assert.Null((await AppendAsync(storage, large)).ConflictingId);
        Assert.Equal(25, await storage.LogReader.HeadAsync(CancellationToken.None));
        Assert.Equal("ok", writer.ReadText("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_sync_that_fails_stops_the_log_for_good()
    {
        var failing = false;
        await using var storage = Open(database => Fail(failing, ErrorTranslation.FailedSync, database));
        await AppendAsync(storage, Some.Batch(2));
        failing = true;
        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => AppendAsync(storage, Some.Batch(2)));
        Assert.Contains("did not confirm", error.Message, StringComparison.Ordinal);
        Assert.Contains("did not confirm", (await storage.Stopped.WaitAsync(TimeSpan.FromSeconds(30))).Message, StringComparison.Ordinal);

        failing = false;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => AppendAsync(storage, Some.Batch(2)));
        Assert.Equal(2, await storage.LogReader.HeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Another_failed_commit_is_told_to_all_who_wait_and_the_next_one_succeeds()
    {
        var failing = true;
        await using var storage = Open(database => Fail(failing, IoError, database));
        var batches = Enumerable.Range(0, 10).Select(_ => Some.Batch(2)).ToList();
        var appends = batches.Select(batch => AppendAsync(storage, batch)).ToList();
        foreach (var append in appends)
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(() => append);
        }

        Assert.False(storage.Stopped.IsCompleted);
        Assert.Equal(0, await storage.LogReader.HeadAsync(CancellationToken.None));
        failing = false;
        foreach (var batch in batches)
        {
            Assert.Null((await AppendAsync(storage, batch)).ConflictingId);
        }

        Assert.Equal(20, await storage.LogReader.HeadAsync(CancellationToken.None));
        Assert.Equal(Some.Origin, (await storage.LogReader.FindAsync(batches[0][0].Id, CancellationToken.None))!.Origin);
    }

    [Fact]
    public async Task An_unexpected_failure_is_told_and_the_writer_lives_on()
    {
        var failing = true;
        await using var storage = Open(database =>
        {
            if (failing)
            {
                throw new InvalidOperationException("unexpected");
            }

            database.Commit();
        });
        Assert.IsType<InvalidOperationException>((await Assert.ThrowsAsync<StorageUnavailableException>(() => AppendAsync(storage, Some.Batch(1)))).InnerException);
        failing = false;
        await AppendAsync(storage, Some.Batch(1));
    }

    [Fact]
    public async Task Nothing_is_promised_past_a_commit_that_failed_since_it_may_come_to_light_later()
    {
        var clock = new ManualClock();
        var failing = true;
        await using var storage = SqliteStorage.Open(_directory.Path, clock, database => Fail(failing, IoError, database));
        var began = clock.Now;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => AppendAsync(storage, Some.Batch(1)));
        clock.Now = clock.Now.AddHours(1);
        Assert.True(await storage.LogReader.ConsistentThroughAsync(0, CancellationToken.None) < began);

        failing = false;
        await AppendAsync(storage, Some.Batch(1));
        clock.Now = clock.Now.AddHours(1);
        Assert.Equal(clock.Now, await storage.LogReader.ConsistentThroughAsync(1, CancellationToken.None));
    }

    private SqliteStorage Open(Action<Database> commit) => SqliteStorage.Open(_directory.Path, TimeProvider.System, commit);

    private static Task<Storage.Statements.AppendOutcome> AppendAsync(SqliteStorage storage, Storage.Statements.NewStatement[] batch) =>
        storage.Log.AppendAsync(batch, Some.Origin, CancellationToken.None);

    private static void Fail(bool failing, int code, Database database)
    {
        if (failing)
        {
            throw new SqliteException("injected", code & 0xFF, code);
        }

        database.Commit();
    }
}
