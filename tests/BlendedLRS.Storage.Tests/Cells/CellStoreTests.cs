using BlendedLRS.Learning.Cells;
using BlendedLRS.Learning.Disclosure;
using BlendedLRS.Learning.Measures;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Cells;

/// <summary>Published cells: written by measure and period, and kept for good once they are frozen.</summary>
public sealed class CellStoreTests
{
    private static readonly Period March = new(PeriodGrain.Month, new DateOnly(2026, 3, 1));
    private static readonly DateTimeOffset AsOf = new DateTimeOffset(2026, 3, 14, 8, 30, 0, TimeSpan.Zero).AddTicks(7);
    private static readonly CellBlock Block = new("M1", March, AsOf, "1.0.0+ab", "k=5", Unfinished: true, Frozen: null);

    [Theory, EveryStore]
    public async Task Cells_are_read_as_they_were_written(StoreKind kind)
    {
        await using var store = kind.Open();
        Cell[] cells = [Full(Slice.All), Hidden(new Slice { Unit = "u/1", UnitLevel = 2, Practice = "mentoring" }), Full(new Slice { Site = "Zwolle", RoleFamily = "r", Module = "m", Topic = "t", BaselineSet = "b" }) with { Value = 1.0 / 3, Low = null }];
        Assert.True(await store.Cells.ReplaceAsync(Block, cells, default));
        await store.ReopenAsync();
        Assert.Equal(cells.OrderBy(cell => cell.Slice.Key, StringComparer.Ordinal), await store.Cells.ReadAsync("M1", March, default));
        Assert.Equal([Block], await store.Cells.BlocksAsync(default));
        Assert.Empty(await store.Cells.ReadAsync("M2", March, default));
        Assert.Empty(await store.Cells.ReadAsync("M1", March with { Grain = PeriodGrain.Quarter }, default));
    }

    [Theory, EveryStore]
    public async Task What_is_written_again_replaces_all_of_its_measure_and_period(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.Cells.ReplaceAsync(Block, [Full(Slice.All), Full(new Slice { Site = "s" })], default);
        await store.Cells.ReplaceAsync(Block with { Measure = "M2" }, [Full(Slice.All) with { Measure = "M2" }], default);
        var later = Block with { AsOf = AsOf.AddHours(1), Stamp = "k=7" };
        Assert.True(await store.Cells.ReplaceAsync(later, [Hidden(Slice.All) with { AsOf = later.AsOf }], default));
        Assert.Equal([Hidden(Slice.All) with { AsOf = later.AsOf }], await store.Cells.ReadAsync("M1", March, default));
        Assert.Single(await store.Cells.ReadAsync("M2", March, default));
        Assert.False(await store.Cells.ReplaceAsync(Block, [Full(Slice.All)], default));
        Assert.Equal([later, Block with { Measure = "M2" }], await store.Cells.BlocksAsync(default));
    }

    [Theory, EveryStore]
    public async Task Frozen_cells_stay_whatever_comes(StoreKind kind)
    {
        await using var store = kind.Open();
        var frozen = Block with { Unfinished = false, Frozen = AsOf.AddDays(30) };
        Cell[] cells = [Full(Slice.All) with { Unfinished = false, Frozen = frozen.Frozen }];
        await store.Cells.ReplaceAsync(frozen, cells, default);
        await store.Cells.ReplaceAsync(Block with { Measure = "M2" }, [Full(Slice.All) with { Measure = "M2" }], default);
        Assert.False(await store.Cells.ReplaceAsync(Block with { AsOf = AsOf.AddDays(60) }, [Hidden(Slice.All)], default));
        await store.Cells.ResetAsync(default);
        Assert.Equal(cells, await store.Cells.ReadAsync("M1", March, default));
        Assert.Equal([frozen], await store.Cells.BlocksAsync(default));
        Assert.Empty(await store.Cells.ReadAsync("M2", March, default));
    }

    [Theory, EveryStore]
    public async Task A_hidden_cell_with_a_value_cannot_be_written(StoreKind kind)
    {
        await using var store = kind.Open();
        foreach (var leak in (Cell[])[Hidden(Slice.All) with { Value = 0.5 }, Hidden(Slice.All) with { People = 4 }, Hidden(Slice.All) with { UnclassifiedAtMost = 0.1 }])
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Cells.ReplaceAsync(Block, [leak], default));
            Assert.Empty(await store.Cells.BlocksAsync(default));
        }
    }

    private static Cell Full(Slice slice) => Hidden(slice) with
    {
        Status = CellStatus.Ok,
        Value = 0.25,
        Numerator = 3,
        Denominator = 12,
        Low = 0.1,
        High = 0.4,
        People = 9,
        Events = 12,
        UnclassifiedAtMost = 0.05,
        ImputedAtMost = 0.5,
    };

    private static Cell Hidden(Slice slice) => new("M1", "formal", March, slice)
    {
        Status = CellStatus.Suppressed,
        Reason = NoValueReason.TooEarly,
        Unfinished = true,
        AsOf = AsOf,
        RuleSetVersion = "1.0.0+ab",
    };
}
