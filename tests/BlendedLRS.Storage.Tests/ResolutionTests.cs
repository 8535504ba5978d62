using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>Resolved records: each owner's are replaced as a whole, what changed is known by month, and nothing older overwrites them.</summary>
public sealed class ResolutionTests
{
    private static readonly ResolutionStamp First = new(1, 1, 100);

    [Theory, EveryStore]
    public async Task Records_are_read_by_owner_and_by_day(StoreKind kind)
    {
        await using var store = kind.Open();
        ResolvedRecord[] ann = [Event("1", 3), Event("2", 4, """{"practice":"Zoë"}"""), Event("1", 4) with { Kind = ResolvedKind.Goal }];
        await store.Resolution.ReplaceAsync([new("ann", ann), new("Ann", [Event("9", 3)]), new("bob", [])], First, default);
        await store.ReopenAsync();
        Assert.Equal(ann, await store.Resolution.ReadOfAsync("ann", default));
        Assert.Empty(await store.Resolution.ReadOfAsync("bob", default));
        Assert.Equal([("Ann", Event("9", 3)), ("ann", ann[0])], await ReadAsync(store, 3, 4));
        Assert.Equal([("Ann", Event("9", 3)), ("ann", ann[0]), ("ann", ann[1])], await ReadAsync(store, 1, 31));
        Assert.Equal([("Ann", First), ("ann", First)], await store.Resolution.OwnersAsync(null, 2, default));
        Assert.Equal([("bob", First)], await store.Resolution.OwnersAsync("ann", 2, default));
    }

    [Theory, EveryStore]
    public async Task Only_months_that_are_not_as_they_were_become_dirty(StoreKind kind)
    {
        await using var store = kind.Open();
        ResolvedRecord[] before = [In(1, "a"), In(2, "b"), In(3, "c"), In(4, "d")];
        await store.Resolution.ReplaceAsync([new("ann", before)], First, default);
        await store.Resolution.ClearDirtyAsync(await store.Resolution.DirtyMonthsAsync(default), default);
        Assert.Empty(await store.Resolution.DirtyMonthsAsync(default));

        await store.Resolution.ReplaceAsync([new("ann", before)], First with { Facts = 101 }, default);
        Assert.Empty(await store.Resolution.DirtyMonthsAsync(default));

        // One moves from March to May, one changes, one goes, one comes in another kind.
        ResolvedRecord[] after = [In(1, "a"), In(2, "b") with { Json = "[]" }, In(5, "c"), In(6, "d") with { Kind = ResolvedKind.Goal }];
        await store.Resolution.ReplaceAsync([new("ann", after)], First with { Facts = 102 }, default);
        Assert.Equal(after, await store.Resolution.ReadOfAsync("ann", default));
        Assert.Equal(
            [(ResolvedKind.LearningEvent, 2), (ResolvedKind.LearningEvent, 3), (ResolvedKind.LearningEvent, 4), (ResolvedKind.LearningEvent, 5), (ResolvedKind.Goal, 6)],
            (await store.Resolution.DirtyMonthsAsync(default)).Select(month => (month.Kind, month.Month.Month)));
    }

    [Theory, EveryStore]
    public async Task A_month_that_changed_again_stays_dirty(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Resolution.ReplaceAsync([new("ann", [In(1, "a")])], First, default);
        var seen = await store.Resolution.DirtyMonthsAsync(default);
        await store.Resolution.ReplaceAsync([new("bob", [In(1, "b")])], First, default);
        await store.Resolution.ClearDirtyAsync(seen, default);
        Assert.Single(await store.Resolution.DirtyMonthsAsync(default));
    }

    [Theory, EveryStore]
    public async Task What_was_resolved_from_less_overwrites_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        var number = 0;
        foreach (var (stamp, isTaken) in ((ResolutionStamp, bool)[])
            [(First, true), (First with { Facts = 99 }, false), (First with { Configuration = 2, Facts = 1 }, true), (First with { Facts = 500 }, false), (new(2, 0, 0), true), (new(2, 0, 0), true)])
        {
            var before = await store.Resolution.ReadOfAsync("ann", default);
            ResolvedRecord[] records = [Event("1", 3, $"{++number}")];
            await store.Resolution.ReplaceAsync([new("ann", records)], stamp, default);
            Assert.Equal(isTaken ? records : before, await store.Resolution.ReadOfAsync("ann", default));
        }
    }

    [Theory, EveryStore]
    public async Task A_reset_drops_everything_and_marks_its_months(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Resolution.ReplaceAsync([new("ann", [In(1, "a"), In(2, "b")])], First, default);
        var seen = await store.Resolution.DirtyMonthsAsync(default);
        await store.Resolution.ResetAsync(default);
        await store.Resolution.ClearDirtyAsync(seen, default);
        Assert.Equal([1, 2], (await store.Resolution.DirtyMonthsAsync(default)).Select(month => month.Month.Month));
        Assert.Empty(await store.Resolution.ReadOfAsync("ann", default));
        Assert.Empty(await store.Resolution.OwnersAsync(null, 10, default));
        await store.Resolution.ReplaceAsync([new("ann", [In(1, "a")])], First with { Facts = 1 }, default);
        Assert.Single(await store.Resolution.ReadOfAsync("ann", default));
    }

    private static ResolvedRecord Event(string key, int day, string json = "{}") => new(ResolvedKind.LearningEvent, key, new DateOnly(2026, 3, day), json);

    private static ResolvedRecord In(int month, string key) => new(ResolvedKind.LearningEvent, key, new DateOnly(2026, month, 28), "{}");

    private static Task<IReadOnlyList<(string Owner, ResolvedRecord Record)>> ReadAsync(IStorageUnderTest store, int from, int until) =>
        store.Resolution.ReadAsync(ResolvedKind.LearningEvent, new DateOnly(2026, 3, from), new DateOnly(2026, 3, until), default);
}
