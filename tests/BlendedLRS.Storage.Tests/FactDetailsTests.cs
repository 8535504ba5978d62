using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

/// <summary>Facts that resolution works on: read by people and by kinds, and the people whose facts changed.</summary>
public sealed class FactDetailsTests
{
    private static readonly Ifi Ann = Ifi.Mbox("mailto:ann@example.org");
    private static readonly Ifi Bob = Ifi.Account("https://hr.example", "b\0b");
    private static readonly Ifi Eve = Ifi.Mbox("mailto:eve@example.org");

    [Theory, EveryStore]
    public async Task Facts_of_people_are_read_in_the_order_of_the_log(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Detailed(1, Ann), Detailed(2, Bob), Detailed(3, Eve), Detailed(4, Ann), Some.Fact(5) with { Person = Ann }, Detailed(6, null)], 6);
        await ApplyOtherAsync(store, Detailed(1, Ann), Detailed(2, Ann));
        Assert.Equal([1L, 2L, 4L], await store.FactQueries.ReadOfPeopleAsync([Bob, Ann, Ifi.Mbox("mailto:nobody@example.org")], CancellationToken.None).SequencesAsync());
        Assert.Empty(await store.FactQueries.ReadOfPeopleAsync([], CancellationToken.None).SequencesAsync());
    }

    [Theory, EveryStore]
    public async Task Facts_of_kinds_are_read_in_the_order_of_the_log(StoreKind kind)
    {
        await using var store = kind.Open();
        LearningKind[] kinds = [LearningKind.Commitment, LearningKind.Learning, LearningKind.Feedback];
        await store.ApplyFactsAsync([.. Enumerable.Range(1, 3_100).Select(number => Detailed(number, Ann) with { Kind = kinds[number % 3] })], 3_100);
        await ApplyOtherAsync(store, Detailed(1, Ann) with { Kind = LearningKind.Feedback });
        var read = await store.FactQueries.ReadOfKindsAsync([LearningKind.Feedback, LearningKind.Commitment, LearningKind.Feedback], CancellationToken.None).SequencesAsync();
        Assert.Equal(Enumerable.Range(1, 3_100).Where(number => number % 3 != 1).Select(number => (long)number), read);
    }

    [Theory, EveryStore]
    public async Task People_are_dirty_when_their_facts_with_details_come_or_count_no_more(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Detailed(1, Ann)], 1);
        var seen = await store.CurrentFactsAsync();
        await store.ApplyFactsAsync([Detailed(2, Bob), Some.Fact(3) with { Person = Eve }, Detailed(4, null)], 4);
        await store.AssertDirtyAsync(Ann, Bob);
        await store.FactQueries.ClearDirtyPeopleAsync([Ann, Bob], seen, CancellationToken.None);
        await store.AssertDirtyAsync(Bob);
        await store.FactQueries.ClearDirtyPeopleAsync([Bob], await store.CurrentFactsAsync(), CancellationToken.None);
        await store.AssertDirtyAsync();
        await store.FactStore.ApplyAsync(4, [], [], [1, 3], 5, "v1", CancellationToken.None);
        await store.AssertDirtyAsync(Ann);
        Assert.Single(await store.FactQueries.DirtyPeopleAsync(1, CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task A_switch_makes_the_people_of_either_rule_set_dirty_and_so_does_a_reset(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Detailed(1, Ann), Detailed(2, Eve) with { Details = null }, Detailed(3, Bob)], 3);
        await store.FactQueries.ClearDirtyPeopleAsync([Ann, Bob], await store.CurrentFactsAsync(), CancellationToken.None);
        await ApplyOtherAsync(store, Detailed(2, Eve), Some.Fact(3));
        await store.AssertDirtyAsync();
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        await store.AssertDirtyAsync(Ann, Bob, Eve);
        await store.FactQueries.ClearDirtyPeopleAsync([Ann, Bob, Eve], await store.CurrentFactsAsync(), CancellationToken.None);
        await store.AssertDirtyAsync();
        await store.FactStore.ResetAsync(CancellationToken.None);
        await store.AssertDirtyAsync(Eve);
    }

    private static Task ApplyOtherAsync(IStorageUnderTest store, params LearningFact[] facts) =>
        store.FactStore.ApplyAsync(0, facts, [], [], facts[^1].Sequence, "v2", CancellationToken.None);

    private static LearningFact Detailed(long sequence, Ifi? person) => Some.Fact(sequence) with { Person = person, Details = Some.Details("https://x.example/" + sequence) };
}
