using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;
using BlendedLRS.Xapi.Actors;
using BlendedLRS.Xapi.Statements;

namespace BlendedLRS.Storage.Tests;

/// <summary>What tests do with a store again and again.</summary>
internal static class StorageUse
{
    public static Task<AppendOutcome> AppendAsync(this IStorageUnderTest store, params NewStatement[] batch) =>
        store.Log.AppendAsync(batch, Some.Origin, CancellationToken.None);

    public static Task<LoggedStatement?> FindAsync(this IStorageUnderTest store, Guid id) => store.LogReader.FindAsync(id, CancellationToken.None);

    /// <summary>How many Statements the log holds.</summary>
    public static async Task<long> CountAsync(this IStorageUnderTest store) =>
        await store.LogReader.CountAsync(0, await store.LogReader.HeadAsync(CancellationToken.None), long.MaxValue, CancellationToken.None);

    /// <summary>Waits until whoever reads on in the log comes to everything that was acknowledged: others may be writing to the same server.</summary>
    public static async Task SettleAsync(this IStorageUnderTest store)
    {
        if (await store.LogReader.HeadAsync(CancellationToken.None) is > 0 and var head)
        {
            await store.LogReader.WaitForGrowthAsync(head - 1, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public static async Task<IReadOnlyList<LoggedStatement>> ReadLogAsync(this IStorageUnderTest store)
    {
        await store.SettleAsync();
        var all = new List<LoggedStatement>();
        while (await store.LogReader.ReadAfterAsync(all.Count == 0 ? 0 : all[^1].Sequence, 1_000, CancellationToken.None) is { Count: > 0 } read)
        {
            all.AddRange(read);
        }

        return all;
    }

    public static Task<DateTimeOffset> ConsistentThroughAsync(this IStorageUnderTest store, long position) =>
        store.LogReader.ConsistentThroughAsync(position, CancellationToken.None);

    /// <summary>Lets the index catch up with the log.</summary>
    public static async Task IndexAsync(this IStorageUnderTest store)
    {
        await store.SettleAsync();
        while (true)
        {
            var position = await store.Index.PositionAsync(CancellationToken.None);
            var read = await store.LogReader.ReadAfterAsync(position, 1_000, CancellationToken.None);
            if (read.Count == 0)
            {
                return;
            }

            await store.Index.ApplyAsync(0, [.. read.Select(statement => (statement, Outline(statement)))], CancellationToken.None);
        }
    }

    public static async Task<Guid[]> SearchIdsAsync(this IStorageUnderTest store, StatementQuery query) =>
        [.. (await store.Search.SearchAsync(query, CancellationToken.None)).Statements.Select(statement => statement.Id)];

    public static Task ApplyFactsAsync(this IStorageUnderTest store, IReadOnlyList<LearningFact> facts, long position) =>
        store.FactStore.ApplyAsync(0, facts, [], [], position, "v1", CancellationToken.None);

    public static async Task<IReadOnlyList<LearningFact>> ReadFactsAsync(this IStorageUnderTest store)
    {
        var facts = new List<LearningFact>();
        await foreach (var fact in store.FactQueries.ReadAllAsync(CancellationToken.None))
        {
            facts.Add(fact);
        }

        return facts;
    }

    /// <summary>The current facts as they can be seen now.</summary>
    public static async Task<FactGeneration> CurrentFactsAsync(this IStorageUnderTest store) => (await store.FactQueries.CurrentAsync(CancellationToken.None))!;

    public static async Task AssertDirtyAsync(this IStorageUnderTest store, params Ifi[] people) => Assert.Equal(
        people.Select(person => person.Key).Order(StringComparer.Ordinal),
        (await store.FactQueries.DirtyPeopleAsync(10, CancellationToken.None)).Select(person => person.Key).Order(StringComparer.Ordinal));

    public static async Task<IReadOnlyList<long>> SequencesAsync(this IAsyncEnumerable<LearningFact> facts)
    {
        var sequences = new List<long>();
        await foreach (var fact in facts)
        {
            sequences.Add(fact.Sequence);
        }

        return sequences;
    }

    /// <summary>Outlines a Statement of the log.</summary>
    public static StatementOutline Outline(LoggedStatement statement) =>
        LoggedOutline.Of(statement, out var refusal) ?? throw new InvalidOperationException(refusal!.Reason);
}
