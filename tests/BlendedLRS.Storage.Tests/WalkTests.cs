using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

/// <summary>A walk from page to page ends, and shows everything that was there when it began exactly once, whatever others write meanwhile.</summary>
public sealed class WalkTests
{
    [Theory, EveryStore]
    public async Task A_walk_shows_each_statement_once_in_order(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Batch(25));
        await store.IndexAsync();
        var ids = (await store.ReadLogAsync()).Select(statement => statement.Id).ToList();
        foreach (var limit in (int[])[1, 3, 5, 24, 25, 26])
        {
            Assert.Equal(ids, await WalkAsync(store, new StatementQuery { Limit = limit, Ascending = true }));
            Assert.Equal(Enumerable.Reverse(ids), await WalkAsync(store, new StatementQuery { Limit = limit }));
        }
    }

    [Theory, EveryStore]
    public async Task The_last_page_says_that_it_is_the_last(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Batch(4));
        await store.IndexAsync();
        Assert.True((await store.Search.SearchAsync(new StatementQuery { Limit = 3 }, CancellationToken.None)).HasMore);
        Assert.False((await store.Search.SearchAsync(new StatementQuery { Limit = 4 }, CancellationToken.None)).HasMore);
    }

    [Theory, EveryStore]
    public async Task Walks_while_others_write_have_no_gap_and_no_double(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Batch(100));
        await store.IndexAsync();
        using var enough = new CancellationTokenSource();
        using var turns = new SemaphoreSlim(0);
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAsync(store, turns, enough.Token))));
        var indexing = Task.Run(() => IndexAsync(store, enough.Token));

        StatementQuery[] queries =
        [
            new() { Limit = 7 },
            new() { Limit = 7, Verb = new Iri(Some.Completed) },
            new() { Limit = 7, Agent = Ifi.Mbox("mailto:ann@example.org"), Verb = new Iri(Some.Completed) },
        ];
        for (var round = 0; round < 9; round++)
        {
            var query = queries[round % queries.Length] with { Ascending = round % 2 == 0 };
            var walked = await WalkAsync(store, query, () => turns.Release());
            var log = (await store.ReadLogAsync()).Take(walked.Count).Select(statement => statement.Id);
            Assert.True(walked.Count >= 100);
            Assert.Equal(query.Ascending ? log : log.Reverse(), walked);
        }

        await enough.CancelAsync();
        await writing;
        await indexing;
    }

    [Theory, EveryStore]
    public async Task A_walk_over_an_index_that_fell_back_is_refused_rather_than_cut_short(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Batch(10));
        await store.IndexAsync();
        var first = await store.Search.SearchAsync(new StatementQuery { Limit = 5 }, CancellationToken.None);
        await store.Index.ResetAsync(CancellationToken.None);
        var next = new StatementQuery { Limit = 5, Ceiling = first.Position, After = first.Statements[^1].Sequence };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.Search.SearchAsync(next, CancellationToken.None));
        await store.IndexAsync();
        Assert.Equal(5, (await store.SearchIdsAsync(next)).Length);
    }

    [Theory, EveryStore]
    public async Task A_page_of_large_statements_ends_early_and_the_walk_goes_on(StoreKind kind)
    {
        await using var store = kind.Open();
        var filling = new string('x', 3_000_000);
        for (var number = 0; number < 8; number++)
        {
            await store.AppendAsync(Some.Statement(@object: $$"""{"id":"http://example.org/{{filling}}"}"""));
        }

        await store.IndexAsync();
        var page = await store.Search.SearchAsync(new StatementQuery { Limit = 100 }, CancellationToken.None);
        Assert.True(page.HasMore);
        Assert.InRange(page.Statements.Count, 1, 7);
        Assert.Equal(8, (await WalkAsync(store, new StatementQuery { Limit = 100 })).Count);
        Assert.Equal(8, (await store.ReadLogAsync()).Count);
    }

    private static async Task<List<Guid>> WalkAsync(IStorageUnderTest store, StatementQuery query, Action? onPage = null)
    {
        var walked = new List<Guid>();
        while (true)
        {
            var page = await store.Search.SearchAsync(query, CancellationToken.None);
            walked.AddRange(page.Statements.Select(statement => statement.Id));
            onPage?.Invoke();
            if (!page.HasMore)
            {
                return walked;
            }

            query = query with { Ceiling = page.Position, After = page.Statements[^1].Sequence };
        }
    }

    // As many as pages are read: writers that outran the walks would make every walk longer than the one before.
    private static async Task WriteAsync(IStorageUnderTest store, SemaphoreSlim turns, CancellationToken enough)
    {
        while (await HasTurnAsync(turns, enough))
        {
            await store.AppendAsync(Some.Batch(2));
        }
    }

    private static async Task<bool> HasTurnAsync(SemaphoreSlim turns, CancellationToken enough)
    {
        try
        {
            await turns.WaitAsync(enough);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task IndexAsync(IStorageUnderTest store, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await store.IndexAsync();
            await Task.Yield();
        }
    }
}
