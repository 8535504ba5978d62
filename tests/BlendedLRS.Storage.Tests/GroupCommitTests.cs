using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>Many writers at once: their batches share commits, and none feels the others.</summary>
public sealed class GroupCommitTests
{
    [Theory, EveryStore]
    public async Task Of_twenty_who_send_the_same_statement_all_succeed_and_one_is_stored(StoreKind kind)
    {
        await using var store = kind.Open();
        for (var round = 0; round < 20; round++)
        {
            var statement = Some.Statement();
            var outcomes = await AtOnceAsync(20, _ => store.AppendAsync(statement));
            Assert.All(outcomes, outcome => Assert.Null(outcome.ConflictingId));
        }

        Assert.Equal(20, await store.CountAsync());
    }

    [Theory, EveryStore]
    public async Task Of_twenty_who_send_one_id_with_different_content_one_wins_and_the_others_are_told(StoreKind kind)
    {
        await using var store = kind.Open();
        for (var round = 0; round < 20; round++)
        {
            var id = Some.Id();
            var outcomes = await AtOnceAsync(20, number => store.AppendAsync(Some.Statement(id, verb: $"http://example.org/verbs/{number}")));
            var winner = Assert.Single(Enumerable.Range(0, 20), number => outcomes[number].ConflictingId is null);
            Assert.All(outcomes.Where(outcome => outcome.ConflictingId is not null), outcome => Assert.Equal(id, outcome.ConflictingId));
            Assert.Contains($"/verbs/{winner}\"", System.Text.Encoding.UTF8.GetString((await store.FindAsync(id))!.Raw.Span), StringComparison.Ordinal);
        }
    }

    [Theory, EveryStore]
    public async Task A_conflicting_batch_spoils_none_of_those_it_shares_a_commit_with(StoreKind kind)
    {
        await using var store = kind.Open();
        var known = Some.Statement();
        await store.AppendAsync(known);
        NewStatement[][] batches = [.. Enumerable.Range(0, 200).Select(number => number % 3 == 0
            ? [.. Some.Batch(3), Some.Statement(known.Id, verb: "http://example.org/verbs/other"), Some.Statement()]
            : Some.Batch(5))];

        var outcomes = await AtOnceAsync(batches.Length, number => store.AppendAsync(batches[number]));

        for (var number = 0; number < batches.Length; number++)
        {
            Assert.Equal(number % 3 == 0 ? known.Id : null, outcomes[number].ConflictingId);
        }

        var log = await store.ReadLogAsync();
        var expected = batches.Where((_, number) => number % 3 != 0).SelectMany(batch => batch).Select(statement => statement.Id).Append(known.Id);
        Assert.Equal(expected.Order(), log.Select(statement => statement.Id).Order());
    }

    [Theory, EveryStore]
    public async Task An_id_of_a_refused_batch_is_free_for_the_next_in_the_same_commit(StoreKind kind)
    {
        await using var store = kind.Open();
        var known = Some.Statement();
        await store.AppendAsync(known);
        for (var round = 0; round < 50; round++)
        {
            var id = Some.Id();
            var refused = store.AppendAsync(Some.Statement(id), Some.Statement(known.Id, verb: "http://example.org/verbs/other"));
            var accepted = store.AppendAsync(Some.Statement(id, verb: "http://example.org/verbs/second"));

            // Where several write at once the second may come first, and then it is in the way of the first.
            Assert.Contains((await refused).ConflictingId, (Guid?[])[known.Id, id]);
            Assert.Null((await accepted).ConflictingId);
        }
    }

    private static Task<AppendOutcome[]> AtOnceAsync(int count, Func<int, Task<AppendOutcome>> append) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Run(() => append(number))));
}
