using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Cells.Expressions;
using BlendedLRS.Storage.Cells.Sql;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Cells;

public sealed class CellQueryTests
{
    private static readonly CellSet Set = BlendCellSet.Set;

    [Theory, EveryStore]
    public async Task Any_filter_gives_the_rows_for_which_it_holds(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var rows = await store.CellQueries.QueryAsync(Set, new CellQuery { Take = 1_000 }, CancellationToken.None);
        for (var seed = 0; seed < 600; seed++)
        {
            var filter = new ExpressionGenerator(seed).Condition(depth: 4);
            var found = await store.CellQueries.QueryAsync(Set, new CellQuery { Filter = filter, Take = 1_000, Count = true }, CancellationToken.None);
            var expected = rows.Rows.Where(row => ExpressionEvaluator.Holds(filter, ValueIn(row))).Select(Key).ToList();
            Assert.True(expected.SequenceEqual(found.Rows.Select(Key), StringComparer.Ordinal), $"seed {seed}: {filter}");
            Assert.Equal(expected.Count, found.Count);
            Assert.Equal(expected.Count, await store.CellQueries.CountAsync(Set, filter, new CellQueryLimits(), CancellationToken.None));
        }
    }

    [Theory, EveryStore]
    public async Task Any_order_is_total_and_pages_through_without_a_gap_or_a_double(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var rows = (await store.CellQueries.QueryAsync(Set, new CellQuery { Take = 1_000 }, CancellationToken.None)).Rows;
        for (var seed = 0; seed < 150; seed++)
        {
            var generator = new ExpressionGenerator(seed);
            var order = Enumerable.Range(0, 1 + (seed % 3)).Select(index => new CellOrder(generator.Sortable(depth: 2), (seed + index) % 2 == 0)).ToList();
            var expected = Sorted(rows, order).Select(Key).ToList();
            Assert.Equal(expected, await PagedAsync(store, new CellQuery { Order = order, Take = 7 + (seed % 50) }));
        }
    }

    [Theory, EveryStore]
    public async Task Skip_and_take_cut_a_piece_out_of_the_order(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var all = (await store.CellQueries.QueryAsync(Set, new CellQuery { Take = 1_000 }, CancellationToken.None)).Rows;
        var piece = await store.CellQueries.QueryAsync(Set, new CellQuery { Skip = 10, Take = 5, Count = true }, CancellationToken.None);
        Assert.Equal(all.Skip(10).Take(5).Select(Key), piece.Rows.Select(Key), StringComparer.Ordinal);
        Assert.True(piece.More);
        Assert.Equal(180, piece.Count);
        Assert.Empty((await store.CellQueries.QueryAsync(Set, new CellQuery { Skip = long.MaxValue, Take = 5 }, CancellationToken.None)).Rows);
    }

    [Theory, EveryStore]
    public async Task Only_the_columns_asked_for_are_read(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var page = await store.CellQueries.QueryAsync(Set, new CellQuery { Columns = [Set.Find("Status")!], Take = 1 }, CancellationToken.None);
        Assert.Equal(["ok"], page.Rows[0].Values);
        Assert.Equal([new DateOnly(2022, 1, 1), "formal"], page.Rows[0].Position);
    }

    [Theory, EveryStore]
    public async Task A_chain_of_many_conditions_is_no_deep_one(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var month = new ColumnExpression(Set.Find("Month")!);
        var chain = new LogicalExpression(IsOr: true, [.. Enumerable.Range(0, 1_900).Select(day =>
            (CellExpression)new ComparisonExpression(ComparisonOperator.Equal, month, new ConstantExpression(new DateOnly(2022, 1, 1).AddDays(day))))]);
        Assert.Equal(180, await store.CellQueries.CountAsync(Set, chain, new CellQueryLimits(), CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Sql_longer_than_allowed_is_refused_before_it_reaches_the_database(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var filter = new ComparisonExpression(ComparisonOperator.Greater, new ColumnExpression(Set.Find("People")!), new ConstantExpression(5));
        await Assert.ThrowsAsync<CellQueryTooLargeException>(() =>
            store.CellQueries.CountAsync(Set, filter, new CellQueryLimits { SqlLength = 40 }, CancellationToken.None));
    }

    private static async Task<List<string>> PagedAsync(IStorageUnderTest store, CellQuery query)
    {
        List<string> keys = [];
        for (var more = true; more;)
        {
            var page = await store.CellQueries.QueryAsync(Set, query, CancellationToken.None);
            keys.AddRange(page.Rows.Select(Key));
            more = page.More;
            query = query with { After = page.Rows[^1].Position };
        }

        return keys;
    }

    private static List<CellRow> Sorted(IEnumerable<CellRow> rows, List<CellOrder> order)
    {
        var total = CellSelect.TotalOrder(Set, order);
        return [.. rows.Order(Comparer<CellRow>.Create((left, right) => total
            .Select(item => Math.Sign(ExpressionEvaluator.Order(ExpressionEvaluator.Value(item.By, ValueIn(left)), ExpressionEvaluator.Value(item.By, ValueIn(right)))) * (item.Descending ? -1 : 1))
            .FirstOrDefault(sign => sign != 0)))];
    }

    private static Func<CellColumn, object?> ValueIn(CellRow row) => column => row.Values[Set.Columns.ToList().IndexOf(column)];

    private static string Key(CellRow row) => $"{row.Values[0]} {row.Values[1]}";

    private static async Task<IStorageUnderTest> FilledAsync(StoreKind kind)
    {
        var store = kind.Open();
        await store.BlendCells.ReplaceAsync(SomeCells.FiveYears, CancellationToken.None);
        return store;
    }
}
