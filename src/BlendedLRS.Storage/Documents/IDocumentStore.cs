namespace BlendedLRS.Storage.Documents;

/// <summary>Documents of the State, Agent Profile and Activity Profile Resources (xAPI-Communication 2.2): beside the log, and as lasting. Each change is decided
/// and made in one transaction, so that of many who saw the same document exactly one changes it.</summary>
public interface IDocumentStore
{
    /// <summary>Finds one document.</summary>
    Task<Document?> FindAsync(DocumentKey key, CancellationToken cancellation);

    /// <summary>The ids of a context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="since">Only what was stored or updated after this moment.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task<DocumentList> ListAsync(DocumentContext context, DateTimeOffset? since, CancellationToken cancellation);

    /// <summary>Stores a document in place of what is there.</summary>
    Task<DocumentOutcome> PutAsync(DocumentKey key, DocumentContent content, DocumentPrecondition precondition, CancellationToken cancellation);

    /// <summary>Stores a document where there is none, else what it makes together with the stored one.</summary>
    /// <param name="key">Names the document.</param>
    /// <param name="content">What was sent.</param>
    /// <param name="merge">What the stored one becomes; null when the two cannot be merged. It has no effects: a store may call it more than once.</param>
    /// <param name="precondition">What must hold.</param>
    /// <param name="cancellation">Stops the wait.</param>
    Task<DocumentOutcome> MergeAsync(
        DocumentKey key, DocumentContent content, Func<DocumentContent, DocumentContent?> merge, DocumentPrecondition precondition, CancellationToken cancellation);

    /// <summary>Deletes a document; that there is none is no failure, unless the precondition demands one.</summary>
    Task<DocumentOutcome> DeleteAsync(DocumentKey key, DocumentPrecondition precondition, CancellationToken cancellation);

    /// <summary>Deletes every document of a context.</summary>
    Task DeleteAllAsync(DocumentContext context, CancellationToken cancellation);

    /// <summary>How many documents there are.</summary>
    Task<long> CountAsync(CancellationToken cancellation);

    /// <summary>Every document, for a copy: in an order that is the same in every store (by the digests of context and id), and not as of one moment.</summary>
    IAsyncEnumerable<KeptDocument> ReadAllAsync(CancellationToken cancellation);
}
