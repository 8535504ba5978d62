namespace BlendedLRS.Server.Tests.Attachments;

/// <summary>Gives its bytes in pieces of changing, small size.</summary>
internal sealed class DripStream(byte[] bytes) : MemoryStream(bytes)
{
    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, 1 + (_reads++ % 7))], cancellationToken);

    public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        var piece = new byte[8];
        int read;
        while ((read = await ReadAsync(piece, cancellationToken)) > 0)
        {
            await destination.WriteAsync(piece.AsMemory(0, read), cancellationToken);
            await destination.FlushAsync(cancellationToken);
        }
    }
}
