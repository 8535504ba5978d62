using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary><c>stored</c> is unique and rises with the place in the log, whatever the clock does.</summary>
public sealed class StoredOrderTests
{
    [Theory, EveryStore]
    public async Task Stored_rises_while_the_clock_stands_still(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => store.AppendAsync(Some.Batch(3)))));
        await AssertRisingAsync(store, 300);
    }

    [Theory, EveryStore]
    public async Task Stored_rises_while_the_clock_goes_back(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        for (var round = 0; round < 20; round++)
        {
            await store.AppendAsync(Some.Batch(3));
            clock.Now = clock.Now.AddHours(-1);
        }

        await AssertRisingAsync(store, 60);
    }

    [Theory, EveryStore]
    public async Task Stored_follows_the_clock_when_it_goes_forward(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        await store.AppendAsync(Some.Statement());
        clock.Now = clock.Now.AddDays(1);
        await store.AppendAsync(Some.Statement());
        Assert.Equal(clock.Now, (await store.ReadLogAsync())[1].Stored);
    }

    [Theory, EveryStore]
    public async Task Stored_rises_over_a_restart_with_a_clock_that_went_back(StoreKind kind)
    {
        var clock = new ManualClock();
        await using var store = kind.Open(clock);
        await store.AppendAsync(Some.Batch(3));
        clock.Now = clock.Now.AddDays(-1);
        await store.CrashAsync();
        await store.AppendAsync(Some.Batch(3));
        await store.ReopenAsync();
        await store.AppendAsync(Some.Batch(3));
        await AssertRisingAsync(store, 9);
    }

    private static async Task AssertRisingAsync(IStorageUnderTest store, int count)
    {
        var moments = (await store.ReadLogAsync()).Select(statement => statement.Stored).ToList();
        Assert.Equal(count, moments.Count);
        Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }
}
