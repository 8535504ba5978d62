using BlendedLRS.Server.Attachments;
using BlendedLRS.Server.Export;
using BlendedLRS.Storage.Attachments;

namespace BlendedLRS.Server.Import;

/// <summary>Takes the contents of attachments that lie beside an export into the store, before the Statements that name them.</summary>
internal sealed class ImportedContents(IAttachmentStore store)
{
    private const int CopyBytes = 64 * 1024;

    /// <summary>Takes them in; those that are there already are known by their hash.</summary>
    /// <returns>The hashes of what the store holds now.</returns>
    /// <exception cref="InvalidDataException">A content is not what its name says.</exception>
    public async Task<IReadOnlySet<string>> TakeAsync(string file, CancellationToken cancellation)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        var directory = ExportedContents.DirectoryOf(file);
        foreach (var path in Directory.Exists(directory) ? Directory.GetFiles(directory) : [])
        {
            await TakeOneAsync(path, Path.GetFileName(path), cancellation);
            hashes.Add(Path.GetFileName(path));
        }

        return hashes;
    }

    private async Task TakeOneAsync(string path, string sha2, CancellationToken cancellation)
    {
        await using var delivery = store.BeginDelivery();
        await using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, CopyBytes, FileOptions.Asynchronous | FileOptions.SequentialScan);
        using var hash = new AttachmentHash(sha2);
        var buffer = new byte[CopyBytes];
        delivery.Begin(sha2);
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.Append(buffer.AsSpan(0, read));
            await delivery.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (hash.Finish() != sha2)
        {
            throw new InvalidDataException($"{path} is not the content that its name says: its SHA-2 is another one.");
        }

        await delivery.StoreAsync(cancellation);
        delivery.Keep();
    }
}
