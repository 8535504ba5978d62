namespace BlendedLRS.Storage.Attachments;

/// <summary>The contents that one request brings, one after the other. Disposing takes back what was not kept, unless another delivery brings or brought the same.
/// The caller makes sure that a content is what its hash says before <see cref="StoreAsync"/>.</summary>
public interface IAttachmentDelivery : IAsyncDisposable
{
    /// <summary>Begins the next content.</summary>
    /// <param name="sha2">Its hash in lower-case hexadecimal digits; each comes once.</param>
    /// <exception cref="StorageUnavailableException">It cannot be written.</exception>
    void Begin(string sha2);

    /// <summary>Adds bytes to the content begun last.</summary>
    /// <exception cref="StorageUnavailableException">They cannot be written.</exception>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <summary>Makes all contents durable and readable: to be done before the Statements that name them are appended to the log.</summary>
    /// <exception cref="StorageUnavailableException">They are not all stored.</exception>
    Task StoreAsync(CancellationToken cancellation);

    /// <summary>The Statements are in the log, or may be: the contents stay.</summary>
    void Keep();
}
