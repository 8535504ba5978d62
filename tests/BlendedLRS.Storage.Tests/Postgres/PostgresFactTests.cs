using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi.Actors;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Facts that several servers write by turns, each remembering what it interned.</summary>
public sealed class PostgresFactTests
{
    [SkippableFact]
    public async Task Servers_that_apply_by_turns_make_the_facts_that_one_would_also_when_one_of_them_resets()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        await using var here = new PostgresUnderTest(TimeProvider.System);
        await using var there = await PostgresStorage.OpenAsync(new PostgresOptions(here.ConnectionString), TimeProvider.System, CancellationToken.None);
        IFactStore[] servers = [here.FactStore, there.FactStore];
        var facts = Enumerable.Range(1, 40).Select(Fact).ToArray();
        for (var i = 0; i < 20; i++)
        {
            await ApplyAsync(servers[i % 2], facts[i]);
        }

        Assert.Equivalent(facts[..20], await here.ReadFactsAsync(), strict: true);
        await there.FactStore.ResetAsync(CancellationToken.None);

        // In the other order, so that a number of before the reset would stand for something else now.
        var anew = facts.Reverse().Select((fact, index) => fact with { Sequence = index + 1 }).ToArray();
        for (var i = 0; i < anew.Length; i++)
        {
            await ApplyAsync(servers[i / 3 % 2], anew[i]);
        }

        Assert.Equivalent(anew, await here.ReadFactsAsync(), strict: true);
        Assert.Equal(40, (await there.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Learning]);
    }

    [SkippableFact]
    public async Task Numbers_of_a_transaction_that_failed_are_forgotten()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        await using var here = new PostgresUnderTest(TimeProvider.System);
        await using var there = await PostgresStorage.OpenAsync(new PostgresOptions(here.ConnectionString), TimeProvider.System, CancellationToken.None);
        LearningFact[] facts = [Fact(1), Fact(2), Fact(3)];
        await Assert.ThrowsAsync<StorageUnavailableException>(() => here.FactStore.ApplyAsync(0, [facts[0], facts[0]], [], [], 1, "v1", CancellationToken.None));
        await ApplyAsync(there.FactStore, facts[0]);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => there.FactStore.ApplyAsync(0, [facts[1], facts[1]], [], [], 2, "v1", CancellationToken.None));
        await ApplyAsync(here.FactStore, facts[1]);
        await ApplyAsync(there.FactStore, facts[2]);
        Assert.Equivalent(facts, await here.ReadFactsAsync(), strict: true);
    }

    [SkippableFact]
    public async Task Of_servers_that_apply_the_same_at_once_one_does()
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        await using var here = new PostgresUnderTest(TimeProvider.System);
        await using var there = await PostgresStorage.OpenAsync(new PostgresOptions(here.ConnectionString), TimeProvider.System, CancellationToken.None);
        var facts = Enumerable.Range(1, 10).Select(Fact).ToArray();
        foreach (var fact in facts)
        {
            await Task.WhenAll(ApplyAsync(here.FactStore, fact), ApplyAsync(there.FactStore, fact), ApplyAsync(here.FactStore, fact));
        }

        Assert.Equivalent(facts, await here.ReadFactsAsync(), strict: true);
        Assert.Equal(10, (await there.FactQueries.CountByKindAsync(CancellationToken.None))[LearningKind.Learning]);
    }

    // Few people, conclusions and evidences, each met again and again.
    private static LearningFact Fact(int number) => Some.Fact(number) with
    {
        Person = Ifi.Mbox($"mailto:p{number % 7}@example.org"),
        Evidence = [$"evidence {number % 5}"],
        MatchedRules = [$"K{number % 3}"],
    };

    private static Task ApplyAsync(IFactStore store, LearningFact fact) => store.ApplyAsync(0, [fact], [], [], fact.Sequence, "v1", CancellationToken.None);
}
