using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>A reader that was told "consistent through" a moment never later finds a Statement stored at or before it that it had not seen.</summary>
public sealed class ConsistentThroughTests
{
    private const int Writers = 8;
    private const int BatchesEach = 60;

    [Theory, EveryStore]
    public async Task A_reader_at_the_head_of_a_quiet_log_has_seen_everything_up_to_now(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        Assert.Equal(clock.Now, await store.ConsistentThroughAsync(0));
        await store.AppendAsync(Some.Statement());
        clock.Now = clock.Now.AddMinutes(1);
        Assert.Equal(clock.Now, await store.ConsistentThroughAsync(await store.LogReader.HeadAsync(CancellationToken.None)));
    }

    [Theory, EveryStore]
    public async Task A_promised_moment_is_before_every_later_statement_even_when_the_clock_stands_still_or_goes_back(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        var promised = await store.ConsistentThroughAsync(0);
        clock.Now = clock.Now.AddSeconds(-10);
        await store.AppendAsync(Some.Statement());
        Assert.True(promised < (await store.ReadLogAsync())[0].Stored);
    }

    [Theory, EveryStore]
    public async Task A_promise_outlives_an_orderly_restart(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        var promised = await store.ConsistentThroughAsync(0);
        clock.Now = clock.Now.AddDays(-1);
        await store.ReopenAsync();
        await store.AppendAsync(Some.Statement());
        Assert.True(promised < (await store.ReadLogAsync())[0].Stored);
        Assert.True(promised <= await store.ConsistentThroughAsync(await store.LogReader.HeadAsync(CancellationToken.None)));
    }

    [Theory, EveryStore]
    public async Task A_reader_that_is_behind_is_told_the_moment_before_what_it_has_not_seen(StoreKind kind)
    {
        await using var store = kind.Open();
        for (var round = 0; round < 5; round++)
        {
            await store.AppendAsync(Some.Batch(2));
        }

        foreach (var reopened in (bool[])[false, true])
        {
            var log = await store.ReadLogAsync();
            for (var read = 0; read < log.Count; read++)
            {
                var through = await store.ConsistentThroughAsync(read == 0 ? 0 : log[read - 1].Sequence);
                Assert.True(through < log[read].Stored);
                Assert.True(read == 0 || through >= log[read - 1].Stored);
            }

            if (!reopened)
            {
                await store.ReopenAsync();
            }
        }
    }

    [Theory, EveryStore]
    public async Task No_statement_appears_behind_a_promise_while_eight_write(StoreKind kind)
    {
        await using var store = kind.Open();
        var violations = await ViolationsAsync(store, (position, _) => store.ConsistentThroughAsync(position));
        Assert.Equal(0, violations);
    }

    [Theory, EveryStore]
    public async Task The_check_sees_a_reader_that_trusts_its_own_clock(StoreKind kind)
    {
        await using var store = kind.Open();
        var violations = await ViolationsAsync(store, (_, clock) => Task.FromResult(clock.GetUtcNow()));
        Assert.NotEqual(0, violations);
    }

    /// <summary>Reads with a moment for each place while others write, then counts the Statements that came later and yet lie at or before the moment.</summary>
    private static async Task<long> ViolationsAsync(IStorageUnderTest store, Func<long, TimeProvider, Task<DateTimeOffset>> through)
    {
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteAsync(store))));
        var given = new List<(long Position, DateTimeOffset Through)>();
        var position = 0L;
        var last = DateTimeOffset.MinValue;
        while (!writing.IsCompleted)
        {
            var read = await store.LogReader.ReadAfterAsync(position, 100, CancellationToken.None);
            position = read.Count == 0 ? position : read[^1].Sequence;
            var moment = await through(position, TimeProvider.System);
            Assert.True(moment >= last, "consistent-through went back");
            last = moment;
            given.Add((position, moment));
            await Task.Yield();
        }

        await writing;
        var log = await store.ReadLogAsync();
        Assert.Equal(Writers * BatchesEach * 5, log.Count);
        return given.Sum(one => log.SkipWhile(statement => statement.Sequence <= one.Position).TakeWhile(statement => statement.Stored <= one.Through).LongCount());
    }

    private static async Task WriteAsync(IStorageUnderTest store)
    {
        for (var number = 0; number < BatchesEach; number++)
        {
            Assert.Null((await store.AppendAsync(Some.Batch(5))).ConflictingId);
        }
    }
}
