using BlendedLRS.Storage.Attachments;

namespace BlendedLRS.Storage.Postgres.Attachments;

/// <summary>Receives contents chunk by chunk: one chunk of memory, and no transaction that is open while the client sends.</summary>
internal sealed class PostgresAttachmentDelivery(PostgresAttachmentStore store) : IAttachmentDelivery
{
    private readonly List<IncomingContent> _contents = [];
    private byte[] _chunk = [];
    private int _filled;

    // Whose bytes are in the chunk.
    private IncomingContent? _filling;
    private string[]? _held;
    private long[] _placed = [];
    private bool _isKept;

    /// <inheritdoc/>
    public void Begin(string sha2)
    {
        ContentHash.Require(sha2);
        _contents.Add(new IncomingContent(sha2));
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (_filling != _contents[^1])
        {
            await FlushAsync(cancellation);
            _filling = _contents[^1];
        }

        while (!bytes.IsEmpty)
        {
            if (_filled == AttachmentTables.ChunkBytes)
            {
                await FlushAsync(cancellation);
            }

            Grow(bytes.Length);
            var count = Math.Min(bytes.Length, _chunk.Length - _filled);
            bytes[..count].CopyTo(_chunk.AsMemory(_filled));
            _filled += count;
            bytes = bytes[count..];
        }
    }

    /// <inheritdoc/>
    public async Task StoreAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        if (_contents.Count == 0)
        {
            return;
        }

        foreach (var content in _contents)
        {
            content.Number ??= await store.Tables.BeginAsync(cancellation);
        }

        // Before it is known: a commit whose outcome nobody knows may have placed all of them.
        _held = [.. _contents.Select(content => content.Sha2)];
        (_held, _placed) = await store.Tables.PlaceAsync(_contents, _contents[0].Number!.Value, cancellation);
    }

    /// <inheritdoc/>
    public void Keep() => _isKept = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            var loose = _contents.Where(content => content.Number is not null).Select(content => content.Number!.Value).Except(_placed).ToList();
            if (_held is { Length: > 0 } held)
            {
                _held = null;
                loose.AddRange(await store.Tables.ReleaseAsync(held, _contents[0].Number!.Value, _isKept));
            }

            _contents.Clear();
            foreach (var content in loose)
            {
                await store.Tables.DropAsync(content, CancellationToken.None);
            }

            await store.SweepWhenDueAsync();
        }
        catch (StorageUnavailableException)
        {
            // What is held stays, as if it were kept; what is loose is swept a day later.
        }
    }

    // Most contents are smaller than a chunk: no more memory than they need, doubled at most.
    private void Grow(int more)
    {
        var needed = (int)Math.Min(AttachmentTables.ChunkBytes, (long)_filled + more);
        if (needed > _chunk.Length)
        {
            Array.Resize(ref _chunk, Math.Min(AttachmentTables.ChunkBytes, Math.Max(needed, 2 * _chunk.Length)));
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        if (_filled == 0 || _filling is not { } content)
        {
            return;
        }

        content.Number ??= await store.Tables.BeginAsync(cancellation);
        await store.Tables.AddChunkAsync(content.Number.Value, content.Chunks, _chunk.AsMemory(0, _filled), cancellation);
        content.Chunks++;
        content.Length += _filled;
        _filled = 0;
    }
}
