using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

public sealed class RestartTests
{
    [Theory, EveryStore]
    public async Task The_log_goes_on_where_it_stopped(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Batch(3));
        await store.ReopenAsync();
        Assert.Equal(3, await store.CountAsync());
        await store.AppendAsync(Some.Batch(2));
        var places = (await store.ReadLogAsync()).Select(statement => statement.Sequence).ToList();
        Assert.Equal(5, places.Count);
        Assert.Equal(places.Distinct().Order(), places);
    }

    [Theory, EveryStore]
    public async Task Whatever_was_acknowledged_is_there_after_a_kill_in_the_middle_of_writing(StoreKind kind)
    {
        await using var store = kind.Open();
        var log = store.Log;
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<Guid>();
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAsync(log, acknowledged, enough.Token))));
        while (await store.CountAsync() < 200)
        {
            await Task.Delay(5);
        }


        // What was acknowledged before the files were copied must be in them; more may be.
        var before = acknowledged.ToList();
        await store.CrashAsync();
        await enough.CancelAsync();
        await writing;

        var stored = (await store.ReadLogAsync()).Select(statement => statement.Id).ToList();
        Assert.NotEmpty(before);
        Assert.Empty(before.Except(stored));
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Equal(0, stored.Count % 3);
        await store.IndexAsync();
        Assert.Equal(stored.Count, (await store.SearchIdsAsync(new StatementQuery { Limit = int.MaxValue - 1 })).Length);
    }

    [Theory, EveryStore]
    public async Task Writes_that_wait_are_finished_before_the_store_closes(StoreKind kind)
    {
        await using var store = kind.Open();
        var waiting = Enumerable.Range(0, 200).Select(_ => store.AppendAsync(Some.Statement())).ToList();
        await store.ReopenAsync();
        foreach (var append in waiting)
        {
            Assert.Null((await append).ConflictingId);
        }

        Assert.Equal(200, await store.CountAsync());
    }

    [Theory, EveryStore]
    public async Task A_closed_store_takes_nothing_and_answers_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        var (log, reader, credentials) = (store.Log, store.LogReader, store.Credentials);
        await store.ReopenAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => reader.FindAsync(Some.Id(), CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => credentials.WriteSettingAsync("a", "b", CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => log.AppendAsync([Some.Statement()], Some.Origin, CancellationToken.None));
    }

    private static async Task WriteAsync(IStatementLog log, System.Collections.Concurrent.ConcurrentBag<Guid> acknowledged, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var batch = Some.Batch(3);
            await log.AppendAsync(batch, Some.Origin, CancellationToken.None);
            foreach (var statement in batch)
            {
                acknowledged.Add(statement.Id);
            }
        }
    }
}
