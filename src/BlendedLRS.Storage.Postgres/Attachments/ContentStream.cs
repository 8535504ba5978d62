namespace BlendedLRS.Storage.Postgres.Attachments;

/// <summary>A content, read chunk by chunk, each in a short read of its own: nothing stays open while a client receives.</summary>
internal sealed class ContentStream(AttachmentTables tables, long content, long length) : Stream
{
    private byte[] _chunk = [];
    private int _number = -1;
    private long _position;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        var number = checked((int)(_position / AttachmentTables.ChunkBytes));
        if (number != _number)
        {
            _chunk = await tables.ReadAsync(content, number, cancellationToken);
            _number = number;
        }

        var from = (int)(_position % AttachmentTables.ChunkBytes);
        var count = (int)Math.Min(Math.Min(buffer.Length, _chunk.Length - from), length - _position);
        if (count <= 0)
        {
            throw new StorageUnavailableException("A part of the content of an attachment is shorter than it was.");
        }

        _chunk.AsMemory(from, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Blocks: only for those who cannot wait otherwise.</summary>
    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => length,
    };

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
