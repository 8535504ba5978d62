using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

public sealed class IndexRebuildTests
{
    [Theory, EveryStore]
    public async Task A_rebuilt_index_answers_as_before(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var before = await AnswersAsync(store);
        await store.Index.ResetAsync(CancellationToken.None);
        Assert.Equal(0, await store.Index.PositionAsync(CancellationToken.None));
        Assert.Empty(await store.SearchIdsAsync(new StatementQuery { Limit = 10 }));
        await store.IndexAsync();
        Assert.Equal(before, await AnswersAsync(store));
    }

    [Theory, EveryStore]
    public async Task Applying_the_same_statements_twice_changes_nothing(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var before = await AnswersAsync(store);
        var log = await store.ReadLogAsync();
        await store.Index.ApplyAsync(0, [.. log.Skip(10).Select(statement => (statement, StorageUse.Outline(statement)))], CancellationToken.None);
        await store.Index.ApplyAsync(0, [], CancellationToken.None);
        Assert.Equal(log[^1].Sequence, await store.Index.PositionAsync(CancellationToken.None));
        Assert.Equal(before, await AnswersAsync(store));
    }

    [Theory, EveryStore]
    public async Task A_batch_for_an_index_that_was_emptied_meanwhile_is_passed_over_and_says_so(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var before = await AnswersAsync(store);
        var log = await store.ReadLogAsync();
        await store.Index.ResetAsync(CancellationToken.None);
        Assert.Equal(0, await store.Index.ApplyAsync(log[9].Sequence, [.. log.Skip(10).Select(statement => (statement, StorageUse.Outline(statement)))], CancellationToken.None));
        Assert.Empty(await store.SearchIdsAsync(new StatementQuery { Limit = 10 }));
        Assert.Equal(log[^1].Sequence, await store.Index.ApplyAsync(0, [.. log.Select(statement => (statement, StorageUse.Outline(statement)))], CancellationToken.None));
        Assert.Equal(before, await AnswersAsync(store));
    }

    [Theory, EveryStore]
    public async Task The_index_outlives_a_restart(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var before = await AnswersAsync(store);
        var last = (await store.ReadLogAsync())[^1];
        await store.ReopenAsync();
        Assert.Equal(last.Sequence, await store.Index.PositionAsync(CancellationToken.None));
        Assert.Equal(before, await AnswersAsync(store));
        await store.AppendAsync(Some.Statement(verb: "http://example.org/verbs/new"));
        await store.IndexAsync();
        Assert.Single(await store.SearchIdsAsync(new StatementQuery { Limit = 10, Verb = new Iri("http://example.org/verbs/new") }));
        Assert.Equal(before[1], await store.SearchIdsAsync(new StatementQuery { Limit = 100, Verb = new Iri("http://example.org/verbs/1") }));
    }

    private static async Task<IStorageUnderTest> FilledAsync(StoreKind kind)
    {
        var store = kind.Open();
        for (var number = 0; number < 60; number++)
        {
            await store.AppendAsync(Some.Statement(actor: $"mailto:p{number % 7}@example.org", verb: $"http://example.org/verbs/{number % 3}"));
        }

        await store.IndexAsync();
        return store;
    }

    private static async Task<Guid[][]> AnswersAsync(IStorageUnderTest store) =>
    [
        await store.SearchIdsAsync(new StatementQuery { Limit = 100 }),
        await store.SearchIdsAsync(new StatementQuery { Limit = 100, Verb = new Iri("http://example.org/verbs/1") }),
        await store.SearchIdsAsync(new StatementQuery { Limit = 100, Agent = Ifi.Mbox("mailto:p2@example.org"), Ascending = true }),
    ];
}
