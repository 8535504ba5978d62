using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

public sealed class FactTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateTimeOffset Found = new(2026, 5, 1, 8, 30, 0, TimeSpan.Zero);

    [Theory, EveryStore]
    public async Task Facts_come_back_whole_and_in_the_order_of_the_log(StoreKind kind)
    {
        await using var store = kind.Open();
        LearningFact[] facts =
        [
            Fact(1),
            Fact(2) with { Kind = LearningKind.Trace, Grain = Grain.Item, Modality = Modality.Unclassified, Person = null, Minutes = null, MinutesBasis = DurationBasis.None },
            Fact(3) with { Person = Ifi.Account("https://hr.example", "a|b\0c"), Minutes = 0.1, Evidence = ["verb=é𝄞", "\0"], MatchedRules = [] },
            Fact(4) with { Person = Ifi.MboxSha1Sum("EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"), Practice = Practice.ProblemSolving, Details = Some.Details("https://x.example/a\0b") },
            Fact(5) with { Person = Ifi.OpenId("https://id.example/x"), Day = new DateOnly(2026, 12, 31) },
        ];
        await store.ApplyFactsAsync(facts, 5);
        await AssertFactsAsync(store, facts);
    }

    [Theory, EveryStore]
    public async Task A_batch_for_facts_that_were_dropped_meanwhile_is_passed_over_and_says_so(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Fact(1), Fact(2)], 2);
        Assert.Equal(0, await store.FactStore.ApplyAsync(2, [Fact(3)], [], [], 3, "v2", CancellationToken.None));
        Assert.Equal(2, await store.FactStore.PositionAsync("v1", CancellationToken.None));
        await store.FactStore.ResetAsync(CancellationToken.None);
        Assert.Equal(0, await store.FactStore.ApplyAsync(2, [Fact(3)], [], [], 3, "v1", CancellationToken.None));
        Assert.Empty(await store.ReadFactsAsync());
        Assert.Equal(3, await store.FactStore.ApplyAsync(0, [Fact(1), Fact(2), Fact(3)], [], [], 3, "v1", CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_retracted_fact_stays_and_counts_no_more(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Fact(1), Fact(2)], 2);
        await store.FactQueries.ClearDirtyAsync([March], await store.CurrentFactsAsync(), CancellationToken.None);
        await store.FactStore.ApplyAsync(0, [Fact(3)], [], [1, 3, 99], 3, "v1", CancellationToken.None);
        Assert.Equal([(1, true), (2, false), (3, true)], (await store.ReadFactsAsync()).Select(fact => ((int)fact.Sequence, fact.IsVoided)));
        Assert.Equal([March], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
        Assert.Equal(1, (await store.FactQueries.TallyAsync(March, CancellationToken.None)).Sum(tally => tally.Events));
    }

    [Theory, EveryStore]
    public async Task Many_facts_are_read_to_the_end(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([.. Enumerable.Range(1, 2_500).Select(number => Fact(number))], 2_500);
        Assert.Equal(2_500, (await store.ReadFactsAsync()).Count);
    }

    [Theory, EveryStore]
    public async Task Facts_at_or_before_the_position_are_passed_over(StoreKind kind)
    {
        await using var store = kind.Open();
        var first = Fact(1);
        await store.ApplyFactsAsync([first], 3);
        await store.ApplyFactsAsync([first with { Kind = LearningKind.Admin }, Fact(3)], 3);
        await store.ApplyFactsAsync([], 2);
        await AssertFactsAsync(store, [first]);
        Assert.Equal(3, await store.FactStore.PositionAsync("v1", CancellationToken.None));
        Assert.Equal(1, (await store.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Learning]);
    }

    [Theory, EveryStore]
    public async Task Facts_that_cannot_be_written_move_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Fact(1)], 1);
        await Assert.ThrowsAnyAsync<Exception>(() => store.ApplyFactsAsync([Fact(2) with { Kind = LearningKind.Admin }, Fact(2)], 2));
        Assert.Equal(1, await store.FactStore.PositionAsync("v1", CancellationToken.None));
        await store.ApplyFactsAsync([Fact(2) with { Kind = LearningKind.Admin }], 2);
        Assert.Equal(2, (await store.ReadFactsAsync()).Count);
        Assert.Equal(1, (await store.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Admin]);
    }

    [Theory, EveryStore]
    public async Task A_reset_drops_the_facts_and_they_are_built_anew(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Fact(1), Fact(2)], 2);
        await store.FactStore.ResetAsync(CancellationToken.None);
        Assert.Empty(await store.ReadFactsAsync());
        Assert.Empty(await store.FactQueries.CountByKindAsync(CancellationToken.None));
        Assert.Equal(0, await store.FactStore.PositionAsync("v1", CancellationToken.None));
        await store.ApplyFactsAsync([Fact(1), Fact(2)], 2);
        Assert.Equal(2, (await store.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Learning]);
    }

    [Theory, EveryStore]
    public async Task Statements_of_each_kind_are_counted(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Fact(1), Fact(2) with { Kind = LearningKind.Trace }, Fact(3) with { Kind = LearningKind.Trace, Modality = Modality.Formal }], 3);
        await store.ApplyFactsAsync([Fact(4) with { Kind = LearningKind.Trace }], 4);
        var counts = await store.FactQueries.CountByKindAsync(CancellationToken.None);
        Assert.Equal([(LearningKind.Learning, 1L), (LearningKind.Trace, 3L)], counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
    }

    [Theory, EveryStore]
    public async Task Only_counted_facts_make_their_month_dirty(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync(
            [
                Fact(1) with { Day = new DateOnly(2026, 4, 30) },
                Fact(2) with { Day = new DateOnly(2026, 3, 1) },
                Fact(3) with { Day = new DateOnly(2026, 5, 1), Kind = LearningKind.Trace },
                Fact(4) with { Day = new DateOnly(2026, 6, 1), Grain = Grain.Item },
            ],
            4);
        Assert.Equal([March, April], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_month_is_clean_only_when_nothing_came_since(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Fact(1), Fact(2) with { Day = April }], 2);
        var seen = await store.CurrentFactsAsync();
        await store.ApplyFactsAsync([Fact(3)], 3);
        await store.FactQueries.ClearDirtyAsync([March, April], seen, CancellationToken.None);
        Assert.Equal([March], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
        await store.FactQueries.ClearDirtyAsync([March], await store.CurrentFactsAsync(), CancellationToken.None);
        Assert.Empty(await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_statement_set_aside_blocks_nothing_also_when_it_comes_twice(StoreKind kind)
    {
        await using var store = kind.Open();
        var failure = new SetAside(1, Some.Id(), "The rule set failed.", Found);
        await store.FactStore.ApplyAsync(0, [], [failure], [], 1, "v1", CancellationToken.None);
        await store.FactStore.ApplyAsync(0, [Fact(2)], [failure], [], 2, "v1", CancellationToken.None);
        Assert.Equal(2, await store.FactStore.PositionAsync("v1", CancellationToken.None));
        Assert.Single(await store.ReadFactsAsync());
        Assert.Equal([failure], await store.FactQueries.SetAsideAsync(0, 10, CancellationToken.None));
        Assert.Empty(await store.FactQueries.SetAsideAsync(1, 10, CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_statement_set_aside_is_taken_back_once(StoreKind kind)
    {
        await using var store = kind.Open();
        var failure = new SetAside(1, Some.Id(), "The rule set failed.", Found);
        await store.FactStore.ApplyAsync(0, [Fact(2) with { Day = April }], [failure], [], 2, "v1", CancellationToken.None);
        var seen = await store.CurrentFactsAsync();
        await store.FactQueries.ClearDirtyAsync([April], seen, CancellationToken.None);
        Assert.Equal(1, await store.FactStore.TakeBackAsync([Fact(1)], [], "v1", CancellationToken.None));
        Assert.Equal(0, await store.FactStore.TakeBackAsync([Fact(1), Fact(7)], [], "v1", CancellationToken.None));
        Assert.Empty(await store.FactQueries.SetAsideAsync(0, 10, CancellationToken.None));
        Assert.Equal([1L, 2L], (await store.ReadFactsAsync()).Select(fact => fact.Sequence));
        Assert.Equal([March], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));

        // Whoever summed up before it came back cannot declare it clean; whoever did since can, also when nothing else comes.
        await store.FactQueries.ClearDirtyAsync([March], seen, CancellationToken.None);
        Assert.Equal([March], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
        await store.FactQueries.ClearDirtyAsync([March], await store.CurrentFactsAsync(), CancellationToken.None);
        Assert.Empty(await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_fact_is_found_by_its_place(StoreKind kind)
    {
        await using var store = kind.Open();
        var second = Fact(2);
        await store.ApplyFactsAsync([Fact(1), second], 2);
        Assert.Equivalent(second, await store.FactQueries.FindAsync(2, CancellationToken.None), strict: true);
        Assert.Null(await store.FactQueries.FindAsync(3, CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task What_no_rule_knew_is_counted_by_its_evidence(StoreKind kind)
    {
        await using var store = kind.Open();
        LearningFact Unknown(long sequence, string verb, int day) =>
            Fact(sequence) with { Kind = LearningKind.Unclassified, Evidence = ["verb=" + verb, "source=lms"], Day = new DateOnly(2026, 3, day) };
        await store.ApplyFactsAsync([Unknown(1, "a", 5), Unknown(2, "b", 7), Unknown(3, "b", 3), Fact(4)], 4);
        await store.ApplyFactsAsync([Unknown(5, "b", 9)], 5);
        var groups = await store.FactQueries.UnclassifiedAsync(10, CancellationToken.None);
        Assert.Equal(
            [("verb=b", 3L, 3, 9), ("verb=a", 1L, 5, 5)],
            groups.Select(group => (group.Evidence[0], group.Statements, group.First.Day, group.Last.Day)));
        Assert.Single(await store.FactQueries.UnclassifiedAsync(1, CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Texts_may_be_long_and_differ_at_their_end_only(StoreKind kind)
    {
        await using var store = kind.Open();
        // Random digits, so that no database can compress them into the little room that an index gives a key.
        var digits = string.Concat(Enumerable.Range(0, 200).Select(number => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData([(byte)number]))));
        LearningFact[] facts = [.. Enumerable.Range(1, 3).Select(number => Fact(number) with
        {
            Person = Ifi.Account("https://hr.example", digits + number),
            Evidence = [digits + number],
            MatchedRules = [digits + number],
        })];
        await store.ApplyFactsAsync(facts, 3);
        await AssertFactsAsync(store, facts);
    }

    private static LearningFact Fact(long sequence) => Some.Fact(sequence);

    private static async Task AssertFactsAsync(IStorageUnderTest store, LearningFact[] facts) =>
        Assert.Equivalent(facts, await store.ReadFactsAsync(), strict: true);
}
