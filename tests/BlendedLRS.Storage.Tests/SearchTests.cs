using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

public sealed class SearchTests
{
    private const string Ann = "mailto:ann@example.org";
    private const string Bob = "mailto:bob@example.org";
    private const string Asked = "http://adlnet.gov/expapi/verbs/asked";
    private const string Course = "http://example.org/course";
    private static readonly Guid Attempt = Guid.Parse("5e6f0c9e-1d7a-4d0e-9a55-0a1f8c3b2d11");

    [Theory, EveryStore]
    public async Task Without_filters_the_newest_come_first_or_last(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        Assert.Equal([5, 4, 3, 2, 1, 0], await FoundAsync(store, All));
        Assert.Equal([0, 1, 2, 3, 4, 5], await FoundAsync(store, All with { Ascending = true }));
    }

    [Theory, EveryStore]
    public async Task Each_filter_finds_its_own(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        Assert.Equal([4, 3, 1], await FoundAsync(store, All with { Verb = new Iri(Asked) }));
        Assert.Equal([2, 1, 0], await FoundAsync(store, All with { Activity = new Iri(Course) }));
        Assert.Equal([5, 2], await FoundAsync(store, All with { Registration = Attempt }));
    }

    [Theory, EveryStore]
    public async Task An_agent_is_found_as_actor_and_as_object_and_once_when_it_is_both(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        Assert.Equal([4, 3, 1, 0], await FoundAsync(store, All with { Agent = Ifi.Mbox(Ann) }));
        Assert.Equal([0, 1, 3, 4], await FoundAsync(store, All with { Agent = Ifi.Mbox(Ann), Ascending = true }));
        Assert.Equal([5, 3, 2], await FoundAsync(store, All with { Agent = Ifi.Mbox(Bob) }));
    }

    [Theory, EveryStore]
    public async Task Filters_narrow_one_another_whichever_leads(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        Assert.Equal([4, 3, 1], await FoundAsync(store, All with { Agent = Ifi.Mbox(Ann), Verb = new Iri(Asked) }));
        Assert.Equal([1], await FoundAsync(store, All with { Agent = Ifi.Mbox(Ann), Verb = new Iri(Asked), Activity = new Iri(Course) }));
        Assert.Equal([2], await FoundAsync(store, All with { Agent = Ifi.Mbox(Bob), Activity = new Iri(Course), Registration = Attempt }));
        Assert.Equal([], await FoundAsync(store, All with { Verb = new Iri(Asked), Registration = Attempt }));
        Assert.Equal([3], await FoundAsync(store, All with { Agent = Ifi.Mbox(Bob), Verb = new Iri(Asked), Limit = 1 }));
    }

    [Theory, EveryStore]
    public async Task What_no_statement_names_is_not_found(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        Assert.Empty(await FoundAsync(store, All with { Verb = new Iri("http://example.org/never") }));
        Assert.Empty(await FoundAsync(store, All with { Activity = new Iri(Asked) }));
        Assert.Empty(await FoundAsync(store, All with { Agent = Ifi.OpenId(Ann) }));
        Assert.Empty(await FoundAsync(store, All with { Registration = Guid.Empty, Verb = new Iri(Asked) }));
    }

    [Theory, EveryStore]
    public async Task Since_leaves_its_own_moment_out_and_until_takes_it_in(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        var stored = (await store.ReadLogAsync()).Select(statement => statement.Stored).ToList();
        Assert.Equal([5, 4, 3], await FoundAsync(store, All with { Since = stored[2] }));
        Assert.Equal([2, 1, 0], await FoundAsync(store, All with { Until = stored[2] }));
        Assert.Equal([3, 4], await FoundAsync(store, All with { Since = stored[2], Until = stored[4], Ascending = true }));
        Assert.Equal([3, 2], await FoundAsync(store, All with { Since = stored[2].AddTicks(-1), Until = stored[4].AddTicks(-1) }));
        Assert.Equal([4, 3], await FoundAsync(store, All with { Since = stored[1], Until = stored[4], Verb = new Iri(Asked) }));
        Assert.Empty(await FoundAsync(store, All with { Since = stored[5] }));
        Assert.Empty(await FoundAsync(store, All with { Until = stored[0].AddTicks(-1) }));
        Assert.Empty(await FoundAsync(store, All with { Since = stored[4], Until = stored[2] }));
    }

    [Theory, EveryStore]
    public async Task Statements_that_not_every_reader_may_see_are_never_found(StoreKind kind)
    {
        await using var store = kind.Open();
        var open = Some.Statement();
        await store.AppendAsync(
            Some.Statement(visibility: Visibility.Private),
            Some.Statement(visibility: Visibility.People),
            open,
            Some.Statement(visibility: Visibility.Team, registration: Attempt),
            Some.Statement(visibility: Visibility.Private, @object: Some.Agent(Ann)));
        await store.IndexAsync();
        var last = (await store.ReadLogAsync())[^1];
        StatementQuery[] queries =
        [
            All,
            All with { Verb = new Iri(Some.Completed) },
            All with { Agent = Ifi.Mbox(Ann) },
            All with { Agent = Ifi.Mbox(Ann), Verb = new Iri(Some.Completed) },
            All with { Activity = new Iri(Course), Until = last.Stored },
        ];
        foreach (var query in queries)
        {
            Assert.Equal([open.Id], await store.SearchIdsAsync(query));
            Assert.Equal([open.Id], await store.SearchIdsAsync(query with { Ascending = true }));
        }

        Assert.Empty(await store.SearchIdsAsync(All with { Registration = Attempt }));
        Assert.Empty(await store.SearchIdsAsync(All with { Since = last.Stored.AddTicks(-2) }));
    }

    [Theory, EveryStore]
    public async Task What_is_not_yet_indexed_is_not_found_and_the_answer_says_how_far_it_saw(StoreKind kind)
    {
        await using var store = await FilledAsync(kind);
        await store.AppendAsync(Some.Statement());
        var page = await store.Search.SearchAsync(All, CancellationToken.None);
        var log = await store.ReadLogAsync();
        Assert.Equal((6, log[5].Sequence, false), (page.Statements.Count, page.Position, page.HasMore));
        Assert.Equal(log[6].Sequence, await store.LogReader.HeadAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task An_empty_store_finds_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        var page = await store.Search.SearchAsync(All, CancellationToken.None);
        Assert.Equal((0, 0L, false), (page.Statements.Count, page.Position, page.HasMore));
    }

    private static StatementQuery All { get; } = new() { Limit = 100 };

    private static async Task<IStorageUnderTest> FilledAsync(StoreKind kind)
    {
        var store = kind.Open();
        await store.AppendAsync(Some.Statement(actor: Ann));
        await store.AppendAsync(Some.Statement(actor: Ann, verb: Asked), Some.Statement(actor: Bob, registration: Attempt));
        await store.AppendAsync(Some.Statement(actor: Bob, verb: Asked, @object: Some.Agent(Ann)));
        await store.AppendAsync(Some.Statement(actor: Ann, verb: Asked, @object: Some.Agent(Ann)));
        await store.AppendAsync(Some.Statement(actor: Bob, @object: Some.Activity("http://example.org/other"), registration: Attempt));
        await store.IndexAsync();
        return store;
    }

    /// <summary>The Statements found, counted from 0 in the order of the log.</summary>
    private static async Task<List<int>> FoundAsync(IStorageUnderTest store, StatementQuery query)
    {
        var log = (await store.ReadLogAsync()).Select(statement => statement.Id).ToList();
        return [.. (await store.SearchIdsAsync(query)).Select(id => log.IndexOf(id))];
    }
}
