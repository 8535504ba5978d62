using System.Buffers;
using BlendedLRS.Server.Attachments;
using BlendedLRS.Storage.Attachments;

namespace BlendedLRS.Server.Copy;

/// <summary>Copies contents as streams, and makes sure that each is what its hash says.</summary>
internal sealed class AttachmentCopy(IAttachmentStore source, IAttachmentStore target, Action<string, long, long> report)
{
    private const int BufferBytes = 256 * 1024;

    /// <summary>Copies what is not there yet.</summary>
    /// <exception cref="InvalidDataException">A content is damaged in the source.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var (done, total) = (0L, await source.ListAsync(cancellation).LongCountAsync(cancellation));
        await foreach (var sha2 in source.ListAsync(cancellation))
        {
            if (!await IsThereAsync(sha2, cancellation))
            {
                await CopyAsync(sha2, cancellation);
            }

            report("attachments", ++done, total);
        }
    }

    // A content can be opened when it is whole.
    private async Task<bool> IsThereAsync(string sha2, CancellationToken cancellation)
    {
        await using var there = await target.OpenAsync(sha2, cancellation);
        return there is not null;
    }

    private async Task CopyAsync(string sha2, CancellationToken cancellation)
    {
        await using var content = await source.OpenAsync(sha2, cancellation) ?? throw new InvalidDataException($"The content of attachment {sha2} is gone from the source.");
        await using var delivery = target.BeginDelivery();
        using var hash = new AttachmentHash(sha2);
        delivery.Begin(sha2);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            while (await content.ReadAsync(buffer, cancellation) is > 0 and var read)
            {
                hash.Append(buffer.AsSpan(0, read));
                await delivery.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (hash.Finish() != sha2)
        {
            throw new InvalidDataException($"The content of attachment {sha2} is damaged in the source: its bytes have another hash. Restore it from a backup, then run the same command again.");
        }

        await delivery.StoreAsync(cancellation);
        delivery.Keep();
    }
}
