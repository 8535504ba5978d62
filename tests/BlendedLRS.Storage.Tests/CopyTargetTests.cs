using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>What comes from another store keeps its moment, and comes once.</summary>
public sealed class CopyTargetTests
{
    private static readonly DateTimeOffset Begin = new DateTimeOffset(2026, 1, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9_999_997);

    [Theory, EveryStore]
    public async Task Copied_statements_keep_their_moments_over_months_and_a_kill(StoreKind kind)
    {
        await using var store = kind.Open();
        var batch = Batch(Begin, 6);
        await store.CopyTarget.AppendAsync(null, batch, CancellationToken.None);
        await store.CrashAsync();
        Assert.Equal(batch.Select(one => (one.Id, one.Stored)), (await store.ReadLogAsync()).Select(one => (one.Id, one.Stored)));
        Assert.Equal(batch[4].Stored, (await store.FindAsync(batch[4].Id))!.Stored);
    }

    [Theory, EveryStore]
    public async Task A_batch_that_is_there_already_is_left_as_it_is(StoreKind kind)
    {
        await using var store = kind.Open();
        var (first, second) = (Batch(Begin, 3), Batch(Begin.AddDays(40), 3));
        await store.CopyTarget.AppendAsync(null, first, CancellationToken.None);
        await store.CopyTarget.AppendAsync(null, first, CancellationToken.None);
        await store.CopyTarget.AppendAsync(first[^1].Stored, second, CancellationToken.None);
        await store.CopyTarget.AppendAsync(first[^1].Stored, second, CancellationToken.None);
        Assert.Equal(first.Concat(second).Select(one => one.Id), (await store.ReadLogAsync()).Select(one => one.Id));
    }

    [Theory, EveryStore]
    public async Task A_log_that_ends_elsewhere_takes_nothing(StoreKind kind)
    {
        await using var store = kind.Open();
        await store.AppendAsync(Some.Statement());
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CopyTarget.AppendAsync(null, Batch(Begin, 3), CancellationToken.None));
        Assert.Equal(1, await store.CountAsync());
    }

    [Theory, EveryStore]
    public async Task What_is_stored_next_comes_after_a_copy_from_a_clock_that_was_ahead(StoreKind kind)
    {
        await using var store = kind.Open();
        var ahead = Batch(TimeProvider.System.GetUtcNow().AddHours(1), 3);
        await store.CopyTarget.AppendAsync(null, ahead, CancellationToken.None);
        await store.AppendAsync(Some.Statement());
        await store.ReopenAsync();
        await store.AppendAsync(Some.Statement());
        var stored = (await store.ReadLogAsync()).Select(one => one.Stored).ToList();
        Assert.Equal(5, stored.Count);
        Assert.Equal(stored.Order(), stored);
        Assert.Equal(ahead[^1].Stored, stored[2]);
    }

    [Theory, EveryStore]
    public async Task A_copied_voiding_statement_voids(StoreKind kind)
    {
        await using var store = kind.Open();
        var target = Some.Statement();
        await store.CopyTarget.AppendAsync(null, [Logged(target, Begin), Logged(Some.Voiding(target.Id), Begin.AddTicks(1))], CancellationToken.None);
        Assert.True(await store.LogReader.IsVoidedAsync(target.Id, CancellationToken.None));
    }

    private static List<LoggedStatement> Batch(DateTimeOffset begin, int size) => [.. Enumerable.Range(0, size).Select(number => Logged(Some.Statement(), begin.AddTicks(number)))];

    private static LoggedStatement Logged(NewStatement statement, DateTimeOffset stored) =>
        new(0, statement.Id, stored, statement.Version, statement.Visibility, Some.Origin, statement.Raw) { Voids = statement.Voids };
}
