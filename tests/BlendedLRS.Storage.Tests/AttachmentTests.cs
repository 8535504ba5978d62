using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests;

/// <summary>The contents of attachments.</summary>
public sealed class AttachmentTests
{
    [Theory, EveryStore]
    public async Task A_content_that_was_kept_is_there_and_outlives_a_restart(StoreKind kind)
    {
        await using var store = kind.Open();
        var (sha2, bytes) = Content(300_000);
        await DeliverAsync(store, keep: true, (sha2, bytes));
        Assert.Equal(bytes, await ReadAsync(store, sha2));
        await store.ReopenAsync();
        Assert.Equal(bytes, await ReadAsync(store, sha2));
    }

    [Theory, EveryStore]
    public async Task A_content_that_was_not_kept_is_gone(StoreKind kind)
    {
        await using var store = kind.Open();
        var (sha2, bytes) = Content(10);
        await DeliverAsync(store, keep: false, (sha2, bytes));
        Assert.Null(await ReadAsync(store, sha2));
    }

    [Theory, EveryStore]
    public async Task A_content_is_not_there_before_it_is_stored(StoreKind kind)
    {
        await using var store = kind.Open();
        var (sha2, bytes) = Content(10);
        await using var delivery = store.Attachments.BeginDelivery();
        delivery.Begin(sha2);
        await delivery.WriteAsync(bytes, CancellationToken.None);
        Assert.Null(await ReadAsync(store, sha2));
        await delivery.StoreAsync(CancellationToken.None);
        Assert.Equal(bytes, await ReadAsync(store, sha2));
    }

    [Theory, EveryStore]
    public async Task A_refused_request_does_not_take_away_what_was_there_before(StoreKind kind)
    {
        await using var store = kind.Open();
        var (sha2, bytes) = Content(10);
        await DeliverAsync(store, keep: true, (sha2, bytes));
        await DeliverAsync(store, keep: false, (sha2, bytes));
        Assert.Equal(bytes, await ReadAsync(store, sha2));
    }

    [Theory, EveryStore]
    public async Task Of_two_requests_with_the_same_content_the_refused_one_takes_nothing_from_the_other(StoreKind kind)
    {
        await using var store = kind.Open();
        foreach (var (firstKeeps, secondKeeps) in new[] { (true, false), (false, true), (false, false), (true, true) })
        {
            foreach (var firstEnds in new[] { true, false })
            {
                var (sha2, bytes) = Content(20);
                var first = await BeginAsync(store, (sha2, bytes));
                var second = await BeginAsync(store, (sha2, bytes));
                await first.StoreAsync(CancellationToken.None);
                await second.StoreAsync(CancellationToken.None);
                await EndAsync(firstEnds ? first : second, firstEnds ? firstKeeps : secondKeeps);
                Assert.Equal(bytes, await ReadAsync(store, sha2));
                await EndAsync(firstEnds ? second : first, firstEnds ? secondKeeps : firstKeeps);
                Assert.Equal(firstKeeps || secondKeeps, await ReadAsync(store, sha2) is not null);
            }
        }
    }

    [Theory, EveryStore]
    public async Task Many_requests_at_once_with_few_contents_leave_exactly_what_was_kept(StoreKind kind)
    {
        await using var store = kind.Open();
        var contents = Enumerable.Range(0, 5).Select(_ => Content(1000)).ToList();
        var kept = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () =>
        {
            var content = contents[i % contents.Count];
            var keep = i % contents.Count < 3 && i % 2 == 0;
            await DeliverAsync(store, keep, content);
            kept.AddOrUpdate(content.Sha2, keep, (_, before) => before || keep);
        })));
        foreach (var (sha2, bytes) in contents)
        {
            Assert.Equal(kept[sha2] ? bytes : null, await ReadAsync(store, sha2));
        }
    }

    [Theory, EveryStore]
    public async Task What_a_killed_process_was_receiving_is_not_there(StoreKind kind)
    {
        await using var store = kind.Open();
        var (sha2, bytes) = Content(100_000);
        var delivery = await BeginAsync(store, (sha2, bytes));
        await store.CrashAsync();
        Assert.Null(await ReadAsync(store, sha2));
        await delivery.DisposeAsync();
    }

    [Theory, EveryStore]
    public async Task An_empty_content_is_one(StoreKind kind)
    {
        await using var store = kind.Open();
        var (sha2, bytes) = Content(0);
        await DeliverAsync(store, keep: true, (sha2, bytes));
        Assert.Empty((await ReadAsync(store, sha2))!);
    }

    [Theory, EveryStore]
    public async Task A_hash_that_is_none_is_not_looked_for(StoreKind kind)
    {
        await using var store = kind.Open();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Attachments.OpenAsync("../config.db", CancellationToken.None));
    }

    private static (string Sha2, byte[] Bytes) Content(int length)
    {
        var bytes = length == 0 ? [] : Encoding.UTF8.GetBytes(Some.Id() + new string('x', Math.Max(0, length - 36)));
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }

    private static async Task<IAttachmentDelivery> BeginAsync(IStorageUnderTest store, params (string Sha2, byte[] Bytes)[] contents)
    {
        var delivery = store.Attachments.BeginDelivery();
        foreach (var (sha2, bytes) in contents)
        {
            delivery.Begin(sha2);
            await delivery.WriteAsync(bytes, CancellationToken.None);
        }

        return delivery;
    }

    private static async Task EndAsync(IAttachmentDelivery delivery, bool keep)
    {
        if (keep)
        {
            delivery.Keep();
        }

        await delivery.DisposeAsync();
    }

    private static async Task DeliverAsync(IStorageUnderTest store, bool keep, params (string Sha2, byte[] Bytes)[] contents)
    {
        var delivery = await BeginAsync(store, contents);
        await delivery.StoreAsync(CancellationToken.None);
        await EndAsync(delivery, keep);
    }

    private static async Task<byte[]?> ReadAsync(IStorageUnderTest store, string sha2)
    {
        await using var stream = await store.Attachments.OpenAsync(sha2, CancellationToken.None);
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        Assert.Equal(stream.Length, copy.Length);
        return copy.ToArray();
    }
}
