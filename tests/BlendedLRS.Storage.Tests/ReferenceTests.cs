using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

/// <summary>A Statement that refers to another is found by the filters that its target meets (xAPI-Communication 2.1.3, "Filter Conditions for StatementRefs").</summary>
public sealed class ReferenceTests
{
    private const string Ann = "mailto:ann@example.org";
    private const string Erred = "http://example.org/verbs/erred";
    private static readonly StatementQuery All = new() { Limit = 100 };
    private static readonly StatementQuery OfErred = All with { Verb = new Iri(Erred) };

    [Theory, EveryStore]
    public async Task A_chain_is_found_by_its_end_whatever_order_it_arrives_in(StoreKind kind)
    {
        Guid[] ids = [Some.Id(), Some.Id(), Some.Id(), Some.Id()];
        NewStatement[] chain =
        [
            Some.Statement(ids[0], Ann, Erred),
            Some.About(ids[0], id: ids[1]),
            Some.About(ids[1], id: ids[2]),
            Some.About(ids[2], id: ids[3]),
        ];
        int[][] orders = [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1], [3, 0, 1, 2], [1, 2, 3, 0]];
        foreach (var order in orders)
        {
            await using var store = kind.Open();
            foreach (var number in order)
            {
                await store.AppendAsync(chain[number]);
                await store.IndexAsync();
            }

            var newestFirst = order.Reverse().Select(number => ids[number]);
            Assert.Equal(newestFirst, await store.SearchIdsAsync(OfErred));
            Assert.Equal(newestFirst.Reverse(), await store.SearchIdsAsync(OfErred with { Ascending = true }));
            Assert.Equal(newestFirst, await store.SearchIdsAsync(OfErred with { Agent = Ifi.Mbox(Ann) }));
        }
    }

    [Theory, EveryStore]
    public async Task Filters_are_met_by_one_statement_of_the_chain_and_not_by_several(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement(verb: Erred);
        var about = Some.About(target.Id, actor: "mailto:cas@example.org");
        await store.AppendAsync(target, about);
        await store.IndexAsync();
        Assert.Equal([about.Id], await store.SearchIdsAsync(All with { Agent = Ifi.Mbox("mailto:cas@example.org") }));
        Assert.Empty(await store.SearchIdsAsync(OfErred with { Agent = Ifi.Mbox("mailto:cas@example.org") }));
    }

    [Theory, EveryStore]
    public async Task A_ring_of_references_ends(StoreKind kind)
    {
        await using var store = kind.Open();
        var (first, second) = (Some.Id(), Some.Id());
        await store.AppendAsync(Some.About(second, Erred, id: first), Some.About(first, id: second), Some.About(first, id: Some.Id()));
        var self = Some.Id();
        await store.AppendAsync(Some.About(self, id: self));
        await store.IndexAsync();
        Assert.Equal(3, (await store.SearchIdsAsync(OfErred)).Length);
        Assert.Equal(4, (await store.SearchIdsAsync(All)).Length);
    }

    [Theory, EveryStore]
    public async Task Pages_of_references_neither_double_nor_lose_any(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement(verb: Erred);
        await store.AppendAsync(target);
        var previous = target.Id;
        var expected = new List<Guid> { target.Id };
        for (var number = 0; number < 20; number++)
        {
            var about = Some.About(number % 2 == 0 ? previous : target.Id, Erred);
            previous = about.Id;
            expected.Add(about.Id);
            await store.AppendAsync(about);
        }

        await store.IndexAsync();
        var found = new List<Guid>();
        var query = OfErred with { Limit = 4, Ascending = true };
        while (true)
        {
            var page = await store.Search.SearchAsync(query, CancellationToken.None);
            found.AddRange(page.Statements.Select(statement => statement.Id));
            if (!page.HasMore)
            {
                break;
            }

            query = query with { Ceiling = page.Position, After = page.Statements[^1].Sequence };
        }

        Assert.Equal(expected, found);
    }

    [Theory, EveryStore]
    public async Task A_chain_is_followed_through_a_voided_statement(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement(verb: Erred);
        var about = Some.About(target.Id);
        var voiding = Some.Voiding(target.Id);
        await store.AppendAsync(target, about, voiding);
        await store.IndexAsync();
        Assert.Equal([voiding.Id, about.Id], await store.SearchIdsAsync(OfErred));
    }

    [Theory, EveryStore]
    public async Task A_chain_longer_than_is_followed_is_cut_and_not_refused(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement(verb: Erred);
        await store.AppendAsync(target);
        var previous = target.Id;
        for (var number = 0; number < 300; number++)
        {
            var about = Some.About(previous);
            previous = about.Id;
            await store.AppendAsync(about);
        }

        await store.IndexAsync();
        Assert.Equal(33, (await store.SearchIdsAsync(OfErred with { Limit = 1000 })).Length);
        Assert.Equal(301, (await store.SearchIdsAsync(All with { Limit = 1000 })).Length);
    }

    [Theory, EveryStore]
    public async Task A_long_chain_that_arrives_backwards_costs_no_more_than_its_length(StoreKind kind)
    {
        await using var store = kind.Open();
        var ids = Enumerable.Range(0, 3_000).Select(_ => Some.Id()).ToArray();
        await store.AppendAsync([.. ids.Zip(ids.Skip(1)).Select(pair => Some.About(pair.Second, id: pair.First))]);
        await store.AppendAsync(Some.Statement(ids[^1], verb: Erred));
        await store.IndexAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(33, (await store.SearchIdsAsync(OfErred with { Limit = 1000 })).Length);
    }
}
