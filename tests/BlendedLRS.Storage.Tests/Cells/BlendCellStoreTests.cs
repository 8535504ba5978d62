using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Cells;

public sealed class BlendCellStoreTests
{
    [Theory, EveryStore]
    public async Task Cells_are_read_as_they_were_written_also_after_a_restart(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.BlendCells.ReplaceAsync(SomeCells.FiveYears, CancellationToken.None);
        Assert.Equal(SomeCells.FiveYears, await store.BlendCells.ReadAllAsync(CancellationToken.None));
        await store.ReopenAsync();
        Assert.Equal(SomeCells.FiveYears, await store.BlendCells.ReadAllAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Replacing_a_month_leaves_nothing_of_it_and_all_of_the_others(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.BlendCells.ReplaceAsync(SomeCells.FiveYears, CancellationToken.None);
        var month = new DateOnly(2023, 5, 1);
        var only = SomeCells.Suppressed(month, Modality.Formal);
        await store.BlendCells.ReplaceAsync([only], CancellationToken.None);
        Assert.Equal(
            SomeCells.FiveYears.Where(cell => cell.Month != month).Append(only).OrderBy(cell => cell.Month).ThenBy(cell => cell.Modality.ToString(), StringComparer.OrdinalIgnoreCase),
            await store.BlendCells.ReadAllAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_suppressed_cell_with_a_value_is_not_kept(StoreKind kind)
    {
        await using var store = kind.Open();
        var leak = SomeCells.Suppressed(new DateOnly(2026, 1, 1), Modality.Formal) with { People = 3 };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.BlendCells.ReplaceAsync([leak], CancellationToken.None));
        Assert.Empty(await store.BlendCells.ReadAllAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_reset_drops_every_cell(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.BlendCells.ReplaceAsync(SomeCells.FiveYears, CancellationToken.None);
        await store.BlendCells.ResetAsync(CancellationToken.None);
        Assert.Empty(await store.BlendCells.ReadAllAsync(CancellationToken.None));
    }
}
