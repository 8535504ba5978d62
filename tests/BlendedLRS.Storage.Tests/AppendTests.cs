using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

public sealed class AppendTests
{
    [Theory, EveryStore]
    public async Task The_log_remembers_which_contents_came_along(StoreKind kind)
    {
        await using var store = kind.Open();
        var (with, without) = (Some.Statement() with { Delivered = ["aa", "bb"] }, Some.Statement());
        await store.AppendAsync(with, without);
        await store.CrashAsync();
        Assert.Equal(["aa", "bb"], (await store.FindAsync(with.Id))!.Delivered!);
        Assert.Null((await store.ReadLogAsync())[1].Delivered);
    }

    [Theory, EveryStore]
    public async Task An_acknowledged_statement_is_found_at_once_with_all_that_was_said_of_it(StoreKind kind)
    {
        await using var store = kind.Open();
        var statement = Some.Statement(visibility: Visibility.Team) with { Version = "2.0.0" };

        Assert.Null((await store.AppendAsync(statement)).ConflictingId);

        var found = await store.FindAsync(statement.Id);
        Assert.NotNull(found);
        Assert.Equal((statement.Id, "2.0.0", Visibility.Team, Some.Origin), (found.Id, found.Version, found.Visibility, found.Origin));
        Assert.Equal(await store.LogReader.HeadAsync(CancellationToken.None), found.Sequence);
        Assert.Equal(statement.Raw.ToArray(), found.Raw.ToArray());
    }

    [Theory, EveryStore]
    public async Task An_id_that_was_never_sent_is_not_found(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Null(await store.FindAsync(Some.Id()));
    }

    [Theory, EveryStore]
    public async Task A_batch_keeps_its_order(StoreKind kind)
    {
        await using var store = kind.Open();
        var batch = Some.Batch(50);
        await store.AppendAsync(batch);
        var log = await store.ReadLogAsync();
        Assert.Equal(batch.Select(statement => statement.Id), log.Select(statement => statement.Id));
        Assert.Equal(log.Select(statement => statement.Sequence).Distinct().Order(), log.Select(statement => statement.Sequence));
        Assert.Equal(50, await store.CountAsync());
        Assert.Equal(log[^1].Sequence, await store.LogReader.HeadAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task An_empty_batch_succeeds(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Null((await store.AppendAsync()).ConflictingId);
        Assert.Equal(0, await store.LogReader.HeadAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Sending_the_same_batch_again_succeeds_and_changes_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        var batch = Some.Batch(5);
        await store.AppendAsync(batch);
        var before = await store.ReadLogAsync();

        Assert.Null((await store.AppendAsync(batch)).ConflictingId);
        Assert.Null((await store.Log.AppendAsync(batch, Some.Origin with { Source = SourceKind.Chat }, CancellationToken.None)).ConflictingId);

        Assert.Equal(before.Select(Shape), (await store.ReadLogAsync()).Select(Shape));
    }

    [Theory, EveryStore]
    public async Task The_same_statement_in_another_spelling_is_equal_and_the_first_spelling_stays(StoreKind kind)
    {
        await using var store = kind.Open();
        var first = Some.Raw("""{"actor":{"mbox":"mailto:a@b.example"},"verb":{"id":"http://example.org/v"},"object":{"id":"http://example.org/a"}}""");
        var again = Some.Raw("""{ "object":{"id":"http://example.org/a"}, "verb":{"id":"http://example.org/v"}, "actor":{"mbox":"mailto:a@b.example"} }""", first.Id);
        await store.AppendAsync(first);
        Assert.Null((await store.AppendAsync(again)).ConflictingId);
        Assert.Equal(first.Raw.ToArray(), (await store.FindAsync(first.Id))!.Raw.ToArray());
    }

    [Theory, EveryStore]
    public async Task A_batch_of_which_a_part_is_known_adds_the_rest(StoreKind kind)
    {
        await using var store = kind.Open();
        var batch = Some.Batch(4);
        await store.AppendAsync(batch[1], batch[2]);
        Assert.Null((await store.AppendAsync(batch)).ConflictingId);
        var ids = (await store.ReadLogAsync()).Select(statement => statement.Id);
        Assert.Equal([batch[1].Id, batch[2].Id, batch[0].Id, batch[3].Id], ids);
    }

    [Theory, EveryStore]
    public async Task A_known_id_with_other_content_refuses_the_whole_batch_and_names_the_id(StoreKind kind)
    {
        await using var store = kind.Open();
        var known = Some.Statement();
        await store.AppendAsync(known);
        var other = Some.Statement(known.Id, verb: "http://example.org/verbs/other");
        var (before, after) = (Some.Statement(), Some.Statement());

        Assert.Equal(known.Id, (await store.AppendAsync(before, other, after)).ConflictingId);

        Assert.Equal([known.Id], (await store.ReadLogAsync()).Select(statement => statement.Id));
        Assert.Null(await store.FindAsync(before.Id));
        Assert.Equal(known.Raw.ToArray(), (await store.FindAsync(known.Id))!.Raw.ToArray());
    }

    [Theory, EveryStore]
    public async Task Of_a_refused_batch_nothing_is_left_in_the_log(StoreKind kind)
    {
        await using var store = kind.Open();
        var known = Some.Statement();
        await store.AppendAsync(known);
        var refused = Some.Batch(3);
        await store.AppendAsync([.. refused, Some.Statement(known.Id, verb: "http://example.org/verbs/other")]);
        var next = Some.Statement();
        await store.AppendAsync(next);
        Assert.Equal([known.Id, next.Id], (await store.ReadLogAsync()).Select(statement => statement.Id));
        Assert.Null((await store.AppendAsync(refused)).ConflictingId);
        Assert.Equal(5, await store.CountAsync());
    }

    [Theory, EveryStore]
    public async Task Each_origin_comes_back_as_it_was(StoreKind kind)
    {
        await using var store = kind.Open();
        Origin[] origins = [.. Enum.GetValues<SourceKind>().SelectMany(source => (Origin[])[new("""{"mbox":"mailto:a@b"}""", source), new("""{"name":"é𝄞"}""", source)])];
        foreach (var origin in origins)
        {
            await store.Log.AppendAsync([Some.Statement()], origin, CancellationToken.None);
        }

        await store.ReopenAsync();
        Assert.Equal(origins, (await store.ReadLogAsync()).Select(statement => statement.Origin));
    }

    [Theory, EveryStore]
    public async Task A_batch_nobody_waits_for_is_not_begun(StoreKind kind)
    {
        await using var store = kind.Open();
        var gone = Some.Statement();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Log.AppendAsync([gone], Some.Origin, new CancellationToken(canceled: true)));
        await store.AppendAsync(Some.Statement());
        Assert.Null(await store.FindAsync(gone.Id));
    }

    [Theory, EveryStore]
    public async Task Who_waits_for_growth_is_told(StoreKind kind)
    {
        await using var store = kind.Open();
        var grown = store.LogReader.WaitForGrowthAsync(0, CancellationToken.None);
        Assert.False(grown.IsCompleted);
        await store.AppendAsync(Some.Statement());
        await grown.WaitAsync(TimeSpan.FromSeconds(30));
        await store.LogReader.WaitForGrowthAsync(0, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        var head = await store.LogReader.HeadAsync(CancellationToken.None);
        using var enough = new CancellationTokenSource();
        var more = store.LogReader.WaitForGrowthAsync(head, enough.Token);
        Assert.False(more.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => more);
    }

    private static (long Sequence, Guid Id, DateTimeOffset Stored, Origin Origin) Shape(LoggedStatement statement) =>
        (statement.Sequence, statement.Id, statement.Stored, statement.Origin);
}
