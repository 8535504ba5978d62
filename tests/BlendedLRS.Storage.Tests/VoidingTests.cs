using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi;

namespace BlendedLRS.Storage.Tests;

/// <summary>xAPI-Data 2.3.2, xAPI-Communication 2.1.3.</summary>
public sealed class VoidingTests
{
    private static readonly StatementQuery All = new() { Limit = 100 };

    [Theory, EveryStore]
    public async Task A_voided_statement_is_known_as_soon_as_the_voiding_one_is_acknowledged(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement();
        await store.AppendAsync(target);
        Assert.False(await store.LogReader.IsVoidedAsync(target.Id, CancellationToken.None));
        await store.AppendAsync(Some.Voiding(target.Id));
        Assert.True(await store.LogReader.IsVoidedAsync(target.Id, CancellationToken.None));
        Assert.Equal(target.Id, (await store.ReadLogAsync())[1].Voids);
        await store.CrashAsync();
        Assert.True(await store.LogReader.IsVoidedAsync(target.Id, CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_voided_statement_is_absent_from_lists_and_the_voiding_one_is_there(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement();
        var voiding = Some.Voiding(target.Id);
        await store.AppendAsync(target);
        await store.IndexAsync();
        Assert.Equal([target.Id], await store.SearchIdsAsync(All));
        await store.AppendAsync(voiding);
        await store.IndexAsync();
        Assert.Equal([voiding.Id], await store.SearchIdsAsync(All));
        Assert.Equal([voiding.Id], await store.SearchIdsAsync(All with { Verb = new Iri(Some.Completed) }));
    }

    [Theory, EveryStore]
    public async Task A_statement_that_comes_after_its_voiding_is_voided(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement();
        var voiding = Some.Voiding(target.Id);
        await store.AppendAsync(voiding);
        await store.IndexAsync();
        await store.ReopenAsync();
        await store.AppendAsync(target);
        await store.IndexAsync();
        Assert.True(await store.LogReader.IsVoidedAsync(target.Id, CancellationToken.None));
        Assert.Equal([voiding.Id], await store.SearchIdsAsync(All));
        Assert.Equal([voiding.Id], await store.SearchIdsAsync(All with { Verb = new Iri(Some.Completed), Ascending = true }));
    }

    [Theory, EveryStore]
    public async Task A_voiding_statement_cannot_be_voided(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement();
        var first = Some.Voiding(target.Id);
        var second = Some.Voiding(first.Id);
        await store.AppendAsync(target, first, second);
        await store.IndexAsync();
        Assert.True(await store.LogReader.IsVoidedAsync(target.Id, CancellationToken.None));
        Assert.False(await store.LogReader.IsVoidedAsync(first.Id, CancellationToken.None));
        Assert.Equal([second.Id, first.Id], await store.SearchIdsAsync(All));
    }

    [Theory, EveryStore]
    public async Task A_voiding_statement_that_comes_after_the_one_that_would_void_it_stays(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement();
        var first = Some.Voiding(target.Id);
        var second = Some.Voiding(first.Id);
        await store.AppendAsync(second);
        await store.IndexAsync();
        await store.AppendAsync(first, target);
        await store.IndexAsync();
        Assert.False(await store.LogReader.IsVoidedAsync(first.Id, CancellationToken.None));
        Assert.Equal([first.Id, second.Id], await store.SearchIdsAsync(All));
    }

    [Theory, EveryStore]
    public async Task Voiding_what_not_every_reader_may_see_does_not_show_what_it_says(StoreKind kind)
    {
        await using var store = kind.Open();
        var hidden = Some.Statement(verb: "http://example.org/verbs/erred", visibility: Visibility.Private);
        var voiding = Some.Voiding(hidden.Id);
        await store.AppendAsync(hidden, voiding);
        await store.IndexAsync();
        Assert.Equal([voiding.Id], await store.SearchIdsAsync(All));
        Assert.Empty(await store.SearchIdsAsync(All with { Verb = new Iri("http://example.org/verbs/erred") }));
    }
}
