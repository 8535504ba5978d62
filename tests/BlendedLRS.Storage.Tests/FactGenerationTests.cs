using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>Facts of several rule sets side by side, of which readers see one.</summary>
public sealed class FactGenerationTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);
    private static readonly DateOnly May = new(2026, 5, 1);

    [Theory, EveryStore]
    public async Task The_first_rule_set_is_current_at_once_and_another_is_not(StoreKind kind)
    {
        await using var store = kind.Open();
        Assert.Null(await store.FactQueries.CurrentAsync(CancellationToken.None));
        await ApplyAsync(store, "v1", 1, 2);
        await ApplyAsync(store, "v2", 1);
        var current = await store.FactQueries.CurrentAsync(CancellationToken.None);
        Assert.Equal(("v1", 2L), (current!.RuleSetVersion, current.Position));
        Assert.Equal(1, await store.FactStore.PositionAsync("v2", CancellationToken.None));
        Assert.Equal(["v1", "v1"], (await store.ReadFactsAsync()).Select(fact => fact.RuleSetVersion));
        Assert.Equal(2, (await store.FactQueries.CountByKindAsync(CancellationToken.None)).Values.Sum());
    }

    [Theory, EveryStore]
    public async Task Readers_see_the_old_rule_set_until_one_switch_and_then_only_the_new(StoreKind kind)
    {
        await using var store = kind.Open();
        await ApplyAsync(store, "v1", 1, 2, 3);
        await store.FactQueries.ClearDirtyAsync([March], await store.CurrentFactsAsync(), CancellationToken.None);
        await store.FactStore.ApplyAsync(0, [Fact("v2", 1) with { Kind = LearningKind.Trace }, Fact("v2", 2) with { Day = May }], [], [], 2, "v2", CancellationToken.None);
        Assert.False(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        Assert.Equal(3, (await store.FactQueries.TallyAsync(March, CancellationToken.None)).Sum(tally => tally.Events));
        Assert.Empty(await store.FactQueries.TallyAsync(May, CancellationToken.None));
        Assert.Empty(await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));

        await store.FactStore.ApplyAsync(2, [Fact("v2", 3) with { Day = May }], [], [], 3, "v2", CancellationToken.None);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));

        Assert.Equal(["v2", "v2", "v2"], (await store.ReadFactsAsync()).Select(fact => fact.RuleSetVersion));
        Assert.Empty(await store.FactQueries.TallyAsync(March, CancellationToken.None));
        Assert.Equal(2, (await store.FactQueries.TallyAsync(May, CancellationToken.None)).Sum(tally => tally.Events));
        Assert.Equal(LearningKind.Trace, (await store.FactQueries.FindAsync(1, CancellationToken.None))!.Kind);
        Assert.Equal(1, (await store.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Trace]);
        Assert.Equal([March, May], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Every_month_of_either_rule_set_is_dirty_after_the_switch(StoreKind kind)
    {
        await using var store = kind.Open();
        DateOnly[] days = [new(2024, 12, 31), new(2025, 1, 1), new(2025, 1, 31), new(2026, 2, 28), new(2026, 12, 31)];
        await store.ApplyFactsAsync([.. days.Select((day, index) => Fact("v1", index + 1) with { Day = day })], 5);
        var before = await store.FactQueries.DirtyMonthsAsync(CancellationToken.None);
        await store.FactQueries.ClearDirtyAsync(before, await store.CurrentFactsAsync(), CancellationToken.None);
        await store.FactStore.ApplyAsync(0, [Fact("v2", 1) with { Day = April }], [], [], 5, "v2", CancellationToken.None);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        Assert.Equal([.. before.Append(April).Order()], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Who_summed_up_the_old_rule_set_cannot_declare_the_new_one_clean(StoreKind kind)
    {
        await using var store = kind.Open();
        await ApplyAsync(store, "v1", 1, 2);
        var seen = await store.CurrentFactsAsync();
        await ApplyAsync(store, "v2", 1, 2);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        await store.FactQueries.ClearDirtyAsync([March], seen, CancellationToken.None);
        Assert.Equal([March], await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
        await store.FactQueries.ClearDirtyAsync([March], await store.CurrentFactsAsync(), CancellationToken.None);
        Assert.Empty(await store.FactQueries.DirtyMonthsAsync(CancellationToken.None));
    }

    [Theory, EveryStore]
    public async Task Voiding_reaches_every_rule_set_that_holds_the_fact(StoreKind kind)
    {
        await using var store = kind.Open();
        await ApplyAsync(store, "v1", 1, 2);
        await ApplyAsync(store, "v2", 1, 2);
        await store.FactStore.ApplyAsync(2, [], [], [1], 3, "v1", CancellationToken.None);
        await ApplyAsync(store, "v2", 3);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        Assert.Equal([true, false, false], (await store.ReadFactsAsync()).Select(fact => fact.IsVoided));
        Assert.Equal(2, (await store.FactQueries.TallyAsync(March, CancellationToken.None)).Sum(tally => tally.Events));
    }

    [Theory, EveryStore]
    public async Task Half_a_rule_set_outlives_a_crash_and_is_gone_on_with(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Batch(3));
        var log = await store.ReadLogAsync();
        LearningFact[] Facts(string version) => [.. log.Select(statement => Fact(version, statement.Sequence) with { StatementId = statement.Id })];
        await store.FactStore.ApplyAsync(0, Facts("v1"), [], [], log[2].Sequence, "v1", CancellationToken.None);
        await store.FactStore.ApplyAsync(0, Facts("v2")[..2], [], [], log[1].Sequence, "v2", CancellationToken.None);
        await store.CrashAsync();
        Assert.Equal("v1", (await store.FactQueries.CurrentAsync(CancellationToken.None))!.RuleSetVersion);
        Assert.Equal(log[1].Sequence, await store.FactStore.PositionAsync("v2", CancellationToken.None));
        await store.FactStore.ApplyAsync(log[1].Sequence, Facts("v2")[1..], [], [], log[2].Sequence, "v2", CancellationToken.None);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        await store.CrashAsync();
        Assert.Equal(log.Select(statement => ("v2", statement.Sequence)), (await store.ReadFactsAsync()).Select(fact => (fact.RuleSetVersion, fact.Sequence)));
    }

    [Theory, EveryStore]
    public async Task What_was_given_up_goes_little_by_little_and_never_what_is_current_or_wanted(StoreKind kind)
    {
        await using var store = kind.Open();
        await ApplyAsync(store, "v1", 1, 2, 3, 4, 5);
        await ApplyAsync(store, "v2", 1, 2);
        await ApplyAsync(store, "v3", 1, 2, 3);
        var steps = 0;
        while (await store.FactStore.DropOthersAsync("v3", 1, CancellationToken.None))
        {
            steps++;
        }

        Assert.InRange(steps, 3, 4);
        Assert.Equal((5, 0, 3), (await PositionAsync(store, "v1"), await PositionAsync(store, "v2"), await PositionAsync(store, "v3")));
        Assert.False(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        await ApplyAsync(store, "v3", 4, 5);
        Assert.True(await store.FactStore.SwitchAsync("v3", CancellationToken.None));
        Assert.Equal(0, await PositionAsync(store, "v1"));
        while (await store.FactStore.DropOthersAsync("v3", 2, CancellationToken.None))
        {
        }

        // The version may come again: it is built from the beginning.
        await ApplyAsync(store, "v1", 1, 2, 3, 4, 5);
        Assert.True(await store.FactStore.SwitchAsync("v1", CancellationToken.None));
        Assert.Equal(5, (await store.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Learning]);
    }

    [Theory, EveryStore]
    public async Task A_rule_set_that_comes_again_while_its_facts_are_being_deleted_starts_anew(StoreKind kind)
    {
        await using var store = kind.Open();
        await ApplyAsync(store, "v1", 1, 2, 3);
        await ApplyAsync(store, "v2", 1, 2, 3);
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        Assert.True(await store.FactStore.DropOthersAsync("v1", 1, CancellationToken.None));
        Assert.Equal(0, await PositionAsync(store, "v1"));
        await ApplyAsync(store, "v1", 1, 2, 3);
        while (await store.FactStore.DropOthersAsync("v1", 10, CancellationToken.None))
        {
        }

        Assert.True(await store.FactStore.SwitchAsync("v1", CancellationToken.None));
        Assert.Equal([1L, 2L, 3L], (await store.ReadFactsAsync()).Select(fact => fact.Sequence));
    }

    [Theory, EveryStore]
    public async Task Each_rule_set_sets_aside_what_it_could_not_take(StoreKind kind)
    {
        await using var store = kind.Open();
        var failure = new SetAside(2, Some.Id(), "It failed.", new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero));
        await store.FactStore.ApplyAsync(0, [Fact("v1", 1)], [failure], [], 2, "v1", CancellationToken.None);
        await ApplyAsync(store, "v2", 1, 2);
        Assert.Equal([failure], await store.FactQueries.SetAsideAsync(0, 10, CancellationToken.None));
        Assert.True(await store.FactStore.SwitchAsync("v2", CancellationToken.None));
        Assert.Empty(await store.FactQueries.SetAsideAsync(0, 10, CancellationToken.None));
    }

    private static Task<long> PositionAsync(IStorageUnderTest store, string version) => store.FactStore.PositionAsync(version, CancellationToken.None);

    private static Task ApplyAsync(IStorageUnderTest store, string version, params int[] sequences) => store.FactStore.ApplyAsync(
        0, [.. sequences.Select(sequence => Fact(version, sequence))], [], [], sequences[^1], version, CancellationToken.None);

    private static LearningFact Fact(string version, long sequence) => Some.Fact(sequence) with { RuleSetVersion = version };
}
