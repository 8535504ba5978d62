using System.Runtime.CompilerServices;
using BlendedLRS.Storage.Attachments;

namespace BlendedLRS.Storage.Sqlite.Attachments;

/// <summary>Contents as files beside the databases: <c>attachments/ab/cdef…</c> by SHA-2. A file appears there whole and durable, or not at all.</summary>
internal sealed class FileAttachmentStore : IAttachmentStore
{
    /// <summary>Name of the folder in the data directory.</summary>
    public const string FolderName = "attachments";

    private const string Incoming = "incoming";
    private const int CopyBytes = 64 * 1024;

    private readonly string _root;
    private readonly Lock _sharing = new();
    private readonly Dictionary<string, Share> _shares = new(StringComparer.Ordinal);
    private long _received;

    /// <summary>Opens the store in a data directory, and removes what a process that was killed was still receiving.</summary>
    public FileAttachmentStore(string dataDirectory)
    {
        _root = Path.Combine(dataDirectory, FolderName);
        var incoming = Path.Combine(_root, Incoming);
        try
        {
            if (Directory.Exists(incoming))
            {
                Directory.Delete(incoming, recursive: true);
            }

            Directory.CreateDirectory(incoming);
            DirectorySync.Flush(dataDirectory);
            DirectorySync.Flush(_root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ErrorTranslation.Translate(error);
        }
    }

    /// <inheritdoc/>
    public IAttachmentDelivery BeginDelivery() => new FileAttachmentDelivery(this);

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string sha2, CancellationToken cancellation)
    {
        try
        {
            return Task.FromResult<Stream?>(
                new FileStream(Locate(sha2), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, CopyBytes, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ErrorTranslation.Translate(error);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var folder in Names(() => Directory.GetDirectories(_root)).Where(name => name.Length == 2))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var sha2 in Names(() => Directory.GetFiles(Path.Combine(_root, folder))).Select(name => folder + name).Where(ContentHash.IsOne))
            {
                yield return sha2;
            }
        }

        await Task.CompletedTask; // the file system has no other way to wait
    }

    /// <summary>Where a content can be written until it is whole.</summary>
    internal string NextIncoming() => Path.Combine(_root, Incoming, Interlocked.Increment(ref _received).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Puts a whole and durable file in its place; whoever does gives it back with <see cref="Release"/>.</summary>
    internal void Place(string incoming, string sha2)
    {
        var place = Locate(sha2);
        var folder = Path.GetDirectoryName(place)!;
        Directory.CreateDirectory(folder);
        lock (_sharing)
        {
            var isThere = File.Exists(place);
            if (isThere)
            {
                File.Delete(incoming);
            }
            else
            {
                File.Move(incoming, place);
            }

            if (!_shares.TryGetValue(sha2, out var share))
            {
                _shares[sha2] = share = new Share { IsKept = isThere };
            }

            share.Holders++;
        }

        try
        {
            // Also where another has just put it there: nobody may build on a place that is not durable yet.
            DirectorySync.Flush(folder);
            DirectorySync.Flush(_root);
        }
        catch
        {
            Release(sha2, keep: false);
            throw;
        }
    }

    /// <summary>Ends a hold: the file goes when none of those who held it kept it.</summary>
    internal void Release(string sha2, bool keep)
    {
        lock (_sharing)
        {
            var share = _shares[sha2];
            share.IsKept |= keep;
            share.Holders--;
            if (share.Holders > 0)
            {
                return;
            }

            _shares.Remove(sha2);
            if (!share.IsKept)
            {
                File.Delete(Locate(sha2));
            }
        }
    }

    private static List<string> Names(Func<string[]> list)
    {
        try
        {
            return [.. list().Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ErrorTranslation.Translate(error);
        }
    }

    private string Locate(string sha2)
    {
        ContentHash.Require(sha2);
        return Path.Combine(_root, sha2[..2], sha2[2..]);
    }

    /// <summary>Requests under way that bring the same content.</summary>
    private sealed class Share
    {
        public int Holders { get; set; }

        public bool IsKept { get; set; }
    }
}
