using BlendedLRS.Storage;
using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Server.Export;

/// <summary>The contents of attachments beside an export: a directory with a file for each, named by its SHA-2.</summary>
internal sealed class ExportedContents(IAttachmentStore store, string directory)
{
    /// <summary>The directory that belongs to a file.</summary>
    public static string DirectoryOf(string file) => file + ".attachments";

    /// <summary>Writes what a Statement's attachments hold and is not there yet.</summary>
    public async Task AddAsync(LoggedStatement statement, CancellationToken cancellation)
    {
        // Few Statements have attachments, so most are not read for them.
        if (statement.Raw.Span.IndexOf("attachments"u8) < 0 || LoggedOutline.Of(statement, out _) is not { } outline)
        {
            return;
        }

        foreach (var sha2 in outline.AttachmentsToReceive.Select(sha2 => sha2.ToLowerInvariant()))
        {
            var path = Path.Combine(directory, sha2);
            if (!File.Exists(path) && await store.OpenAsync(sha2, cancellation) is { } content)
            {
                await using (content)
                {
                    PrivateFile.CreateDirectory(directory);
                    await using var file = PrivateFile.Create(path);
                    await content.CopyToAsync(file, cancellation);
                }
            }
        }
    }
}
