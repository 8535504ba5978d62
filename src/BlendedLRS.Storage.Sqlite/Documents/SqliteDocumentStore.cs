using System.Runtime.CompilerServices;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Xapi.Documents;

namespace BlendedLRS.Storage.Sqlite.Documents;

/// <summary>Documents in <c>documents.db</c>.</summary>
internal sealed class SqliteDocumentStore(DatabaseFile documents, TimeProvider clock) : IDocumentStore
{
    private static readonly string FindDocument = Sql.Read("Documents/find_document.sql");
    private static readonly string FindETag = Sql.Read("Documents/find_etag.sql");
    private static readonly string ListDocuments = Sql.Read("Documents/list_documents.sql");
    private static readonly string WriteDocument = Sql.Read("Documents/write_document.sql");
    private static readonly string DeleteDocument = Sql.Read("Documents/delete_document.sql");
    private static readonly string DeleteDocuments = Sql.Read("Documents/delete_documents.sql");
    private static readonly string CountDocuments = Sql.Read("Documents/count_documents.sql");
    private static readonly string NextUpdate = Sql.Read("Documents/next_update.sql");

    /// <inheritdoc/>
    public Task<Document?> FindAsync(DocumentKey key, CancellationToken cancellation) => documents.ReadAsync(database => Find(database, key), cancellation);

    /// <inheritdoc/>
    public Task<DocumentList> ListAsync(DocumentContext context, DateTimeOffset? since, CancellationToken cancellation) => documents.ReadAsync(
        database =>
        {
            var ids = new List<string>();
            DateTimeOffset? updated = null;
            using var list = DocumentRows.Bind(database.Prepare(ListDocuments), context).Bind(5, since?.UtcTicks ?? -1);
            while (list.Step())
            {
                ids.Add(list.Text(0));
                updated = Moment(list.Long(1));
            }

            return new DocumentList(ids, updated);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<DocumentOutcome> PutAsync(DocumentKey key, DocumentContent content, DocumentPrecondition precondition, CancellationToken cancellation) =>
        documents.WriteAsync(database => precondition.Check(ETagOf(database, key)) ?? Store(database, key, content), cancellation);

    /// <inheritdoc/>
    public Task<DocumentOutcome> MergeAsync(
        DocumentKey key, DocumentContent content, Func<DocumentContent, DocumentContent?> merge, DocumentPrecondition precondition, CancellationToken cancellation) =>
        documents.WriteAsync(
            database =>
            {
                var stored = Find(database, key);
                if (precondition.Check(stored?.ETag) is { } failure)
                {
                    return failure;
                }

                return (stored is null ? content : merge(stored.Content)) is { } next ? Store(database, key, next) : DocumentOutcome.NotMergeable;
            },
            cancellation);

    /// <inheritdoc/>
    public Task<DocumentOutcome> DeleteAsync(DocumentKey key, DocumentPrecondition precondition, CancellationToken cancellation) => documents.WriteAsync(
        database =>
        {
            if (precondition.Check(ETagOf(database, key)) is { } failure)
            {
                return failure;
            }

            DocumentRows.Bind(database.Prepare(DeleteDocument), key).Run();
            return DocumentOutcome.Done;
        },
        cancellation);

    /// <inheritdoc/>
    public Task DeleteAllAsync(DocumentContext context, CancellationToken cancellation) =>
        documents.WriteAsync(database => DocumentRows.Bind(database.Prepare(DeleteDocuments), context).Run(), cancellation);

    /// <inheritdoc/>
    public Task<long> CountAsync(CancellationToken cancellation) => documents.ReadAsync(database => database.ReadLong(CountDocuments), cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var number in await documents.ReadAsync(DocumentRows.Numbers, cancellation))
        {
            if (await documents.ReadAsync(database => DocumentRows.At(database, number), cancellation) is { } document)
            {
                yield return document;
            }
        }
    }

    private static Document? Find(Database database, DocumentKey key)
    {
        using var find = DocumentRows.Bind(database.Prepare(FindDocument), key);
        return find.Step() ? new Document(new DocumentContent(find.Text(0), find.Bytes(3).ToArray()), find.Text(1), Moment(find.Long(2))) : null;
    }

    private static string? ETagOf(Database database, DocumentKey key)
    {
        using var find = DocumentRows.Bind(database.Prepare(FindETag), key);
        return find.Step() ? find.Text(0) : null;
    }

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    private DocumentOutcome Store(Database database, DocumentKey key, DocumentContent content)
    {
        DocumentRows.Bind(database.Prepare(WriteDocument), key)
            .Bind(6, content.ContentType)
            .Bind(7, ETag.Of(content.Bytes.Span))
            .Bind(8, NextMoment(database))
            .Bind(9, content.Bytes.Span)
            .Run();
        return DocumentOutcome.Done;
    }

    private long NextMoment(Database database)
    {
        using var next = database.Prepare(NextUpdate).Bind(1, clock.GetUtcNow().UtcTicks);
        next.Step();
        return next.Long(0);
    }
}
