using System.Runtime.CompilerServices;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Postgres.Connections;

namespace BlendedLRS.Storage.Postgres.Attachments;

/// <summary>Contents in the database, so that every server has them.</summary>
internal sealed class PostgresAttachmentStore(PostgresDatabase database, TimeProvider clock) : IAttachmentStore
{
    private const int ListAtOnce = 10_000;

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private long _swept = clock.GetUtcNow().UtcTicks;

    /// <summary>The tables.</summary>
    internal AttachmentTables Tables { get; } = new(database);

    /// <inheritdoc/>
    public IAttachmentDelivery BeginDelivery() => new PostgresAttachmentDelivery(this);

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(string sha2, CancellationToken cancellation)
    {
        ContentHash.Require(sha2);
        return await Tables.FindAsync(sha2, cancellation) is { } found ? new ContentStream(Tables, found.Content, found.Length) : null;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var last = "";
        while (await Tables.ListAsync(last, ListAtOnce, cancellation) is { Count: > 0 } page)
        {
            last = page[^1];
            foreach (var sha2 in page)
            {
                yield return sha2;
            }
        }
    }

    /// <summary>Deletes what servers were receiving that were killed more than a day ago; several servers may sweep at once.</summary>
    internal async Task SweepAsync(CancellationToken cancellation)
    {
        while (await Tables.DropAbandonedAsync(cancellation))
        {
            // One after the other, each in a short transaction.
        }
    }

    /// <summary>Sweeps once an hour.</summary>
    internal async Task SweepWhenDueAsync()
    {
        var (now, swept) = (clock.GetUtcNow().UtcTicks, Volatile.Read(ref _swept));
        if (now - swept >= BetweenSweeps.Ticks && Interlocked.CompareExchange(ref _swept, now, swept) == swept)
        {
            await SweepAsync(CancellationToken.None);
        }
    }
}
