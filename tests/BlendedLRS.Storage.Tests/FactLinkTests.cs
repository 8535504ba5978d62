using BlendedLRS.Learning.Classification;
using BlendedLRS.Learning.Resolution;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests;

/// <summary>Facts found by whom they concern beside their Actor, by Statements they refer to and by modules they are about.</summary>
public sealed class FactLinkTests
{
    private const string Module = "https://x.example/lockout";

    private static readonly Ifi Ann = Ifi.Mbox("mailto:ann@example.org");
    private static readonly Ifi Bob = Ifi.Account("https://hr.example", "b\0b");
    private static readonly Ifi Eve = Ifi.Mbox("mailto:eve@example.org");
    private static readonly Guid First = Some.Id();
    private static readonly Guid Second = Some.Id();

    [Theory, EveryStore]
    public async Task Linked_facts_are_read_in_the_order_of_the_log_each_once(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync(
            [
                Feedback(1, Module), Concerning(2, Bob), Referring(3, First, Second), Concerning(4, Ann, Eve), Referring(5, Second),
                Feedback(6, Module) with { Details = Some.Details(Module) with { Refers = [First] } }, Feedback(7, "https://x.example/other"), Some.Fact(8) with { Person = Bob },
            ],
            8);
        Assert.Equal([2], await LinkedAsync(store, FactLinks.ToPerson(Bob.Key)));
        Assert.Equal([3, 6], await LinkedAsync(store, FactLinks.ToStatement(First)));
        Assert.Equal([1, 6], await LinkedAsync(store, FactLinks.ToModule(Module)));
        Assert.Equal(
            [1, 2, 3, 4, 5, 6],
            await LinkedAsync(
                store, [.. new[] { First, Second, Some.Id() }.Select(FactLinks.ToStatement), FactLinks.ToModule(Module), .. new[] { Eve, Bob, Bob }.Select(ifi => FactLinks.ToPerson(ifi.Key))]));
        Assert.Empty(await LinkedAsync(store, FactLinks.ToPerson(Ann.Key)));
        Assert.Empty(await LinkedAsync(store, FactLinks.ToPerson("mbox:mailto:nobody@example.org"), FactLinks.ToModule("m")));
        Assert.Empty(await LinkedAsync(store));
    }

    [Theory, EveryStore]
    public async Task Linked_facts_are_read_whole_also_when_voided(StoreKind kind)
    {
        await using var store = kind.Open();
        var fact = Concerning(1, Bob) with { StatementId = First };
        await store.ApplyFactsAsync([fact, Referring(2, First)], 2);
        await store.FactStore.ApplyAsync(2, [], [], [1], 3, "v1", CancellationToken.None);
        Assert.Equivalent(new[] { fact with { IsVoided = true } }, await ReadAsync(store, FactLinks.ToPerson(Bob.Key)), strict: true);
    }

    [Theory, EveryStore]
    public async Task Many_linked_facts_are_read_to_the_end(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([.. Enumerable.Range(1, 3_200).Select(number => number % 2 == 0 ? Feedback(number, Module) : number % 3 == 0 ? Concerning(number, Bob) : Referring(number, First))], 3_200);
        string[] links = [FactLinks.ToModule(Module), FactLinks.ToPerson(Bob.Key), FactLinks.ToStatement(Second)];
        Assert.Equal(Enumerable.Range(1, 3_200).Where(number => number % 2 == 0 || number % 3 == 0), await LinkedAsync(store, links));
    }

    [Theory, EveryStore]
    public async Task Only_links_of_the_current_rule_set_are_found(StoreKind kind)
    {
        await using var store = kind.Open();
        string[] links = [FactLinks.ToModule(Module), FactLinks.ToPerson(Bob.Key), FactLinks.ToPerson(Eve.Key), FactLinks.ToStatement(First)];
        await store.ApplyFactsAsync([Feedback(1, Module), Concerning(2, Bob), Referring(3, First), Some.Fact(4)], 4);
        await ApplyOtherAsync(store, Some.Fact(1), Concerning(2, Eve), Some.Fact(3), Feedback(4, Module));
        Assert.Equal([1, 2, 3], await LinkedAsync(store, links));
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        Assert.Equal([2, 4], await LinkedAsync(store, links));
    }

    [Theory, EveryStore]
    public async Task Links_go_with_their_rule_set_little_by_little(StoreKind kind)
    {
        await using var store = kind.Open();
        string[] links = [FactLinks.ToModule(Module), FactLinks.ToPerson(Bob.Key), FactLinks.ToStatement(First)];
        await store.ApplyFactsAsync([Feedback(1, Module), Concerning(2, Bob), Referring(3, First)], 3);
        await ApplyOtherAsync(store, Feedback(1, Module), Feedback(2, Module), Concerning(3, Bob), Concerning(4, Bob), Referring(5, First));
        var steps = 0;
        while (await store.FactStore.DropOthersAsync("v1", 2, CancellationToken.None))
        {
            steps++;
        }

        // Five facts, three links and two people, two at a time.
        Assert.InRange(steps, 5, 6);
        Assert.Equal(3, await store.LinkRowsAsync());
        Assert.Equal([1, 2, 3], await LinkedAsync(store, links));
    }

    [Theory, EveryStore]
    public async Task A_reset_drops_links_and_they_are_built_anew(StoreKind kind)
    {
        await using var store = kind.Open();
        LearningFact[] facts = [Feedback(1, Module), Concerning(2, Bob), Referring(3, First)];
        string[] links = [FactLinks.ToModule(Module), FactLinks.ToPerson(Bob.Key), FactLinks.ToStatement(First)];
        await store.ApplyFactsAsync(facts, 3);
        await store.FactStore.ResetAsync(CancellationToken.None);
        Assert.Empty(await LinkedAsync(store, links));
        Assert.Equal(0, await store.LinkRowsAsync());
        await store.ApplyFactsAsync(facts, 3);
        Assert.Equal([1, 2, 3], await LinkedAsync(store, links));
    }

    [Theory, EveryStore]
    public async Task Whom_a_fact_concerns_becomes_dirty_when_it_comes_comes_back_or_counts_no_more(StoreKind kind)
    {
        await using var store = kind.Open();
        var aside = new SetAside(2, Some.Id(), "It failed.", new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
        await store.FactStore.ApplyAsync(0, [Concerning(1, Bob), Concerning(3, Eve) with { Person = null }], [aside], [], 3, "v1", CancellationToken.None);
        await store.AssertDirtyAsync(Ann, Bob, Eve);
        await ClearAsync(store);
        await store.FactStore.ApplyAsync(3, [], [], [3], 4, "v1", CancellationToken.None);
        await store.AssertDirtyAsync(Eve);
        await ClearAsync(store);
        await store.FactStore.TakeBackAsync([Concerning(2, Eve, Bob)], [], "v1", CancellationToken.None);
        await store.AssertDirtyAsync(Ann, Bob, Eve);
        await ClearAsync(store);
        await store.FactStore.ApplyAsync(4, [Referring(5, First)], [], [1], 5, "v1", CancellationToken.None);
        await store.AssertDirtyAsync(Ann, Bob);
    }

    [Theory, EveryStore]
    public async Task A_switch_makes_everybody_dirty_whom_facts_of_either_rule_set_concern_and_so_does_a_reset(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.ApplyFactsAsync([Concerning(1, Bob) with { Person = null }], 1);
        await ApplyOtherAsync(store, Concerning(1, Eve));
        await ClearAsync(store);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        await store.AssertDirtyAsync(Ann, Bob, Eve);
        await ClearAsync(store);
        await store.FactStore.ResetAsync(CancellationToken.None);
        await store.AssertDirtyAsync(Ann, Eve);
    }

    [Theory, EveryStore]
    public async Task Everybody_is_made_dirty_on_demand_and_is_clean_for_whoever_looks_afterwards(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.FactStore.MarkPeopleDirtyAsync(CancellationToken.None);
        await store.AssertDirtyAsync();
        await store.ApplyFactsAsync([Concerning(1, Bob), Some.Fact(2) with { Person = Eve }], 2);
        await ApplyOtherAsync(store, Concerning(1, Eve));
        await ClearAsync(store);
        var before = await store.CurrentFactsAsync();
        await store.FactStore.MarkPeopleDirtyAsync(CancellationToken.None);
        await store.AssertDirtyAsync(Ann, Bob);
        await store.FactQueries.ClearDirtyPeopleAsync([Ann, Bob], before, CancellationToken.None);
        await store.AssertDirtyAsync(Ann, Bob);
        await ClearAsync(store);
        Assert.Empty(await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    private static async Task ClearAsync(IStorageUnderTest store)
    {
        var seen = await store.CurrentFactsAsync();
        await store.FactQueries.ClearDirtyAsync(await store.FactQueries.DirtyMonthsAsync(CancellationToken.None), seen, CancellationToken.None);
        await store.FactQueries.ClearDirtyPeopleAsync([Ann, Bob, Eve], seen, CancellationToken.None);
        await store.AssertDirtyAsync();
    }

    private static Task ApplyOtherAsync(IStorageUnderTest store, params LearningFact[] facts) =>
        store.FactStore.ApplyAsync(0, facts, [], [], facts[^1].Sequence, "v2", CancellationToken.None);

    private static async Task<IReadOnlyList<int>> LinkedAsync(IStorageUnderTest store, params string[] links) =>
        [.. (await ReadAsync(store, links)).Select(fact => (int)fact.Sequence)];

    private static async Task<IReadOnlyList<LearningFact>> ReadAsync(IStorageUnderTest store, params string[] links)
    {
        var facts = new List<LearningFact>();
        await foreach (var fact in store.FactQueries.ReadLinkedAsync(links, CancellationToken.None))
        {
            facts.Add(fact);
        }

        return facts;
    }

    /// <summary>A commitment by Ann that names others.</summary>
    private static LearningFact Concerning(long sequence, params Ifi[] people) => Some.Fact(sequence) with
    {
        Kind = LearningKind.Commitment,
        Details = Some.Details("https://x.example/" + sequence) with { For = people[0].Key, Instructors = [.. people.Select(person => person.Key)] },
    };

    private static LearningFact Referring(long sequence, params Guid[] statements) => Some.Fact(sequence) with
    {
        Kind = LearningKind.Interaction,
        Details = Some.Details(Module) with { Refers = statements },
    };

    private static LearningFact Feedback(long sequence, string module) => Some.Fact(sequence) with { Kind = LearningKind.Feedback, Details = Some.Details(module) };
}
