namespace BlendedLRS.Storage.Attachments;

/// <summary>The contents of attachments (xAPI-Data 2.4.11), each kept once under its SHA-2. What an Attachment says of itself stands in its Statement.</summary>
public interface IAttachmentStore
{
    /// <summary>Begins to take the contents that one request brings.</summary>
    IAttachmentDelivery BeginDelivery();

    /// <summary>Opens a content.</summary>
    /// <param name="sha2">Its hash in lower-case hexadecimal digits.</param>
    /// <param name="cancellation">Stops the wait.</param>
    /// <returns>A stream that knows its length, or null when there is no such content.</returns>
    /// <exception cref="StorageUnavailableException">The content cannot be read.</exception>
    Task<Stream?> OpenAsync(string sha2, CancellationToken cancellation);

    /// <summary>The hashes of all contents, ascending.</summary>
    /// <exception cref="StorageUnavailableException">They cannot be read.</exception>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellation);
}
