using BlendedLRS.Storage.Attachments;

namespace BlendedLRS.Storage.Sqlite.Attachments;

/// <summary>Receives contents into files of their own and puts them in place when all are there.</summary>
internal sealed class FileAttachmentDelivery(FileAttachmentStore store) : IAttachmentDelivery
{
    private const int WriteBytes = 64 * 1024;

    private readonly List<(string Sha2, string Path)> _received = [];
    private readonly List<string> _placed = [];
    private FileStream? _open;
    private bool _isKept;

    /// <inheritdoc/>
    public void Begin(string sha2) => Run(() =>
    {
        Finish();
        var path = store.NextIncoming();
        _received.Add((sha2, path));
        _open = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, WriteBytes, FileOptions.Asynchronous);
    });

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await _open!.WriteAsync(bytes, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ErrorTranslation.Translate(error);
        }
    }

    /// <inheritdoc/>
    public Task StoreAsync(CancellationToken cancellation) => Task.Run(() => Run(Place), cancellation);

    /// <inheritdoc/>
    public void Keep() => _isKept = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_open is not null)
        {
            try
            {
                await _open.DisposeAsync();
            }
            catch (IOException)
            {
                // What could not be written is not wanted any more.
            }
        }

        foreach (var (_, path) in _received)
        {
            File.Delete(path);
        }

        foreach (var sha2 in _placed)
        {
            store.Release(sha2, _isKept);
        }

        _received.Clear();
        _placed.Clear();
    }

    private void Place()
    {
        Finish();
        foreach (var (sha2, path) in _received)
        {
            store.Place(path, sha2);
            _placed.Add(sha2);
        }

        _received.Clear();
    }

    private void Finish()
    {
        if (_open is not null)
        {
            _open.Flush(flushToDisk: true);
            _open.Dispose();
            _open = null;
        }
    }

    private static void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ErrorTranslation.Translate(error);
        }
    }
}
