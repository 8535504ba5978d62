using System.Globalization;
using System.Security.Cryptography;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Tests.Stores;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Postgres;

/// <summary>Contents of attachments in one database that several servers share.</summary>
public sealed class PostgresAttachmentTests
{
    private const int Chunk = 256 * 1024;

    [SkippableFact]
    public async Task A_content_can_be_read_from_any_place_at_another_server()
    {
        await using var here = Open();
        await using var there = await OpenAnotherAsync(here);
        var (sha2, bytes) = Content((3 * Chunk) + 17);
        await using (var delivery = await BeginAsync(here.Attachments, sha2, bytes))
        {
            await delivery.StoreAsync(CancellationToken.None);
            delivery.Keep();
        }

        await using var stream = (await there.Attachments.OpenAsync(sha2, CancellationToken.None))!;
        Assert.Equal(bytes.Length, stream.Length);
        foreach (var place in (int[])[0, 1, Chunk - 1, Chunk, (2 * Chunk) + 5, bytes.Length - 1])
        {
            stream.Position = place;
            var part = new byte[Math.Min(Chunk + 2, bytes.Length - place)];
            await stream.ReadExactlyAsync(part);
            Assert.Equal(bytes[place..(place + part.Length)], part);
        }

        Assert.Equal(0, await stream.ReadAsync(new byte[1]));
        Assert.Equal(4, await CountAsync(here, "SELECT count(*) FROM attachment_chunk"));
    }

    [SkippableFact]
    public async Task Of_two_servers_the_refused_delivery_takes_nothing_from_the_other()
    {
        await using var here = Open();
        await using var there = await OpenAnotherAsync(here);
        foreach (var (firstKeeps, secondKeeps) in new[] { (true, false), (false, true), (false, false), (true, true) })
        {
            foreach (var firstEnds in new[] { true, false })
            {
                var (sha2, bytes) = Content(20);
                var first = await BeginAsync(here.Attachments, sha2, bytes);
                var second = await BeginAsync(there.Attachments, sha2, bytes);
                await first.StoreAsync(CancellationToken.None);
                await second.StoreAsync(CancellationToken.None);
                await EndAsync(firstEnds ? first : second, firstEnds ? firstKeeps : secondKeeps);
                Assert.Equal(bytes, await ReadAsync(there.Attachments, sha2));
                await EndAsync(firstEnds ? second : first, firstEnds ? secondKeeps : firstKeeps);
                Assert.Equal(firstKeeps || secondKeeps, await ReadAsync(here.Attachments, sha2) is not null);
            }
        }

        // One chunk for each of the six that were kept; nothing waits for anybody.
        Assert.Equal(6, await CountAsync(here, "SELECT count(*) FROM attachment_chunk"));
        Assert.Equal(0, await CountAsync(here, "SELECT (SELECT count(*) FROM attachment_hold) + (SELECT count(*) FROM attachment_loose)"));
    }

    [SkippableFact]
    public async Task What_a_server_stored_that_was_killed_before_it_ended_stays_whatever_others_do()
    {
        await using var here = Open();
        var (sha2, bytes) = Content(20);
        var killed = await BeginAsync(here.Attachments, sha2, bytes);
        await killed.StoreAsync(CancellationToken.None);
        await using var there = await OpenAnotherAsync(here);
        var refused = await BeginAsync(there.Attachments, sha2, bytes);
        await refused.StoreAsync(CancellationToken.None);
        await EndAsync(refused, keep: false);
        Assert.Equal(bytes, await ReadAsync(there.Attachments, sha2));
    }

    [SkippableFact]
    public async Task What_a_killed_server_was_receiving_is_swept_after_a_day_and_comes_back_in_no_way()
    {
        await using var here = Open();
        var (old, oldBytes) = Content(2 * Chunk);
        var (young, youngBytes) = Content(2 * Chunk);
        var killed = await BeginAsync(here.Attachments, old, oldBytes);
        var alive = await BeginAsync(here.Attachments, young, youngBytes);
        await CountAsync(here, "WITH aged AS (UPDATE attachment_loose SET since = since - interval '25 hours' WHERE content = (SELECT min(content) FROM attachment_loose) RETURNING 1) SELECT count(*) FROM aged");
        await using (await OpenAnotherAsync(here))
        {
            Assert.Equal(1, await CountAsync(here, "SELECT count(DISTINCT content) FROM attachment_chunk"));
        }

        await Assert.ThrowsAsync<StorageUnavailableException>(() => killed.StoreAsync(CancellationToken.None));
        await EndAsync(killed, keep: false);
        await alive.StoreAsync(CancellationToken.None);
        await EndAsync(alive, keep: true);
        Assert.Null(await ReadAsync(here.Attachments, old));
        Assert.Equal(youngBytes, await ReadAsync(here.Attachments, young));
        Assert.Equal(2, await CountAsync(here, "SELECT count(*) FROM attachment_chunk"));
    }

    [SkippableFact]
    public async Task A_running_server_sweeps_once_an_hour()
    {
        var clock = new ManualClock();
        await using var here = Open(clock);
        var (old, oldBytes) = Content(2 * Chunk);
        await BeginAsync(here.Attachments, old, oldBytes);
        await CountAsync(here, "WITH aged AS (UPDATE attachment_loose SET since = since - interval '25 hours' RETURNING 1) SELECT count(*) FROM aged");
        await here.Attachments.BeginDelivery().DisposeAsync();
        Assert.Equal(1, await CountAsync(here, "SELECT count(*) FROM attachment_chunk"));
        clock.Now += TimeSpan.FromHours(1);
        await here.Attachments.BeginDelivery().DisposeAsync();
        Assert.Equal(0, await CountAsync(here, "SELECT count(*) FROM attachment_chunk"));
    }

    [SkippableFact]
    public async Task No_transaction_is_open_while_a_client_sends_or_receives()
    {
        await using var here = Open();
        var (sha2, bytes) = Content(3 * Chunk);
        await using var delivery = await BeginAsync(here.Attachments, sha2, bytes);
        Assert.Equal(0, await OpenTransactionsAsync(here));
        await delivery.StoreAsync(CancellationToken.None);
        await using var stream = (await here.Attachments.OpenAsync(sha2, CancellationToken.None))!;
        await stream.ReadExactlyAsync(new byte[10]);
        Assert.Equal(0, await OpenTransactionsAsync(here));
    }

    [SkippableFact]
    public async Task A_content_that_lacks_a_part_is_told_as_such()
    {
        await using var here = Open();
        var (sha2, bytes) = Content(2 * Chunk);
        var delivery = await BeginAsync(here.Attachments, sha2, bytes);
        await delivery.StoreAsync(CancellationToken.None);
        await EndAsync(delivery, keep: true);
        await CountAsync(here, "WITH gone AS (DELETE FROM attachment_chunk WHERE number = 1 RETURNING 1) SELECT count(*) FROM gone");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => ReadAsync(here.Attachments, sha2));
    }

    private static PostgresUnderTest Open(TimeProvider? clock = null)
    {
        Skip.If(TestDatabases.Server is null, "There is no PostgreSQL.");
        return new PostgresUnderTest(clock ?? TimeProvider.System);
    }

    private static Task<PostgresStorage> OpenAnotherAsync(PostgresUnderTest store) =>
        PostgresStorage.OpenAsync(new PostgresOptions(store.ConnectionString), TimeProvider.System, CancellationToken.None);

    private static (string Sha2, byte[] Bytes) Content(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        return (Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes);
    }

    private static async Task<IAttachmentDelivery> BeginAsync(IAttachmentStore attachments, string sha2, byte[] bytes)
    {
        var delivery = attachments.BeginDelivery();
        delivery.Begin(sha2);
        foreach (var part in bytes.Chunk(100_000))
        {
            await delivery.WriteAsync(part, CancellationToken.None);
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

    private static async Task<byte[]?> ReadAsync(IAttachmentStore attachments, string sha2)
    {
        await using var stream = await attachments.OpenAsync(sha2, CancellationToken.None);
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static Task<long> OpenTransactionsAsync(PostgresUnderTest store) => CountAsync(
        store, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL AND backend_type = 'client backend'");

    private static async Task<long> CountAsync(PostgresUnderTest store, string query)
    {
        await using var connection = new NpgsqlConnection(store.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(query, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
