using System.Runtime.CompilerServices;
using System.Text;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Xapi.Documents;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Documents;

/// <summary>Documents in two tables. Whoever changes one holds the row of its context, so that what was checked still holds when it is written.</summary>
internal sealed class PostgresDocumentStore(PostgresDatabase database, TimeProvider clock) : IDocumentStore
{
    private static readonly string FindDocument = Sql.Read("Documents/find_document.sql");
    private static readonly string FindETag = Sql.Read("Documents/find_etag.sql");
    private static readonly string ListDocuments = Sql.Read("Documents/list_documents.sql");
    private static readonly string TakeUpdate = Sql.Read("Documents/take_update.sql");
    private static readonly string LockContext = Sql.Read("Documents/lock_context.sql");
    private static readonly string WriteDocument = Sql.Read("Documents/write_document.sql");
    private static readonly string DeleteDocument = Sql.Read("Documents/delete_document.sql");
    private static readonly string CountDocuments = Sql.Read("Documents/count_documents.sql");
    private static readonly string DeleteDocuments = Sql.Read("Documents/delete_documents.sql");

    /// <inheritdoc/>
    public Task<Document?> FindAsync(DocumentKey key, CancellationToken cancellation)
    {
        var (context, id) = (DocumentDigest.Of(key.Context), DocumentDigest.Of(key.Id));
        return database.ReadAsync((connection, stop) => FindAsync(connection, context, id, stop), cancellation);
    }

    /// <inheritdoc/>
    public Task<DocumentList> ListAsync(DocumentContext context, DateTimeOffset? since, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) =>
        {
            var rows = await connection.Command(ListDocuments).With(DocumentDigest.Of(context)).With(since?.UtcTicks ?? -1).ReadAsync(
                row => (Id: Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(0)), Updated: Moment(row.GetInt64(1))), stop);
            return new DocumentList([.. rows.Select(row => row.Id)], rows.Count == 0 ? null : rows[^1].Updated);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<DocumentOutcome> PutAsync(DocumentKey key, DocumentContent content, DocumentPrecondition precondition, CancellationToken cancellation)
    {
        var (context, id) = (DocumentDigest.Of(key.Context), DocumentDigest.Of(key.Id));
        return database.WriteAsync(
            async (connection, stop) =>
            {
                var moment = await TakeUpdateAsync(connection, key.Context, context, stop);
                if (precondition.Check(await ETagAsync(connection, context, id, stop)) is { } failure)
                {
                    return failure;
                }

                await WriteAsync(connection, (context, id, key.Id), moment, content, stop);
                return DocumentOutcome.Done;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<DocumentOutcome> MergeAsync(
        DocumentKey key, DocumentContent content, Func<DocumentContent, DocumentContent?> merge, DocumentPrecondition precondition, CancellationToken cancellation)
    {
        var (context, id) = (DocumentDigest.Of(key.Context), DocumentDigest.Of(key.Id));
        return database.WriteAsync(
            async (connection, stop) =>
            {
                var moment = await TakeUpdateAsync(connection, key.Context, context, stop);
                var stored = await FindAsync(connection, context, id, stop);
                if (precondition.Check(stored?.ETag) is { } failure)
                {
                    return failure;
                }

                if ((stored is null ? content : merge(stored.Content)) is not { } next)
                {
                    return DocumentOutcome.NotMergeable;
                }

                await WriteAsync(connection, (context, id, key.Id), moment, next, stop);
                return DocumentOutcome.Done;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task<DocumentOutcome> DeleteAsync(DocumentKey key, DocumentPrecondition precondition, CancellationToken cancellation)
    {
        var (context, id) = (DocumentDigest.Of(key.Context), DocumentDigest.Of(key.Id));
        return database.WriteAsync(
            async (connection, stop) =>
            {
                await LockAsync(connection, context, stop);
                if (precondition.Check(await ETagAsync(connection, context, id, stop)) is { } failure)
                {
                    return failure;
                }

                await connection.Command(DeleteDocument).With(context).With(id).RunAsync(stop);
                return DocumentOutcome.Done;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task DeleteAllAsync(DocumentContext context, CancellationToken cancellation) => database.WriteAsync(
        async (connection, stop) =>
        {
            var digest = DocumentDigest.Of(context);
            await LockAsync(connection, digest, stop);
            return await connection.Command(DeleteDocuments).With(digest).RunAsync(stop);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<long> CountAsync(CancellationToken cancellation) => database.WorkAsync(
        async (connection, stop) => (await connection.Command(CountDocuments).ReadAsync(row => row.GetInt64(0), stop))[0], cancellation);

    /// <inheritdoc/>
    public async IAsyncEnumerable<KeptDocument> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        DocumentKey? last = null;
        while (true)
        {
            var after = last;
            var page = await database.WorkAsync((connection, stop) => DocumentRows.ReadAsync(connection, after, stop), cancellation);
            foreach (var document in page)
            {
                last = document.Key;
                yield return document;
            }

            if (page.Count == 0)
            {
                yield break;
            }
        }
    }

    // Where there is no row, there is no document; one that comes at this moment comes after.
    private static Task LockAsync(NpgsqlConnection connection, byte[] context, CancellationToken cancellation) =>
        connection.Command(LockContext).With(context).RunAsync(cancellation);

    private static async Task<Document?> FindAsync(NpgsqlConnection connection, byte[] context, byte[] id, CancellationToken cancellation)
    {
        var found = await connection.Command(FindDocument).With(context).With(id).ReadAsync(
            row => new Document(new DocumentContent(row.GetString(0), row.GetFieldValue<byte[]>(3)), row.GetString(1), Moment(row.GetInt64(2))), cancellation);
        return found.FirstOrDefault();
    }

    private static async Task<string?> ETagAsync(NpgsqlConnection connection, byte[] context, byte[] id, CancellationToken cancellation) =>
        (await connection.Command(FindETag).With(context).With(id).ReadAsync(row => row.GetString(0), cancellation)).FirstOrDefault();

    private static Task WriteAsync(
        NpgsqlConnection connection, (byte[] Context, byte[] Digest, string Id) key, long moment, DocumentContent content, CancellationToken cancellation) =>
        connection.Command(WriteDocument)
            .With(key.Context)
            .With(key.Digest)
            .With(Encoding.UTF8.GetBytes(key.Id))
            .With(content.ContentType)
            .With(ETag.Of(content.Bytes.Span))
            .With(moment)
            .With(content.Bytes)
            .RunAsync(cancellation);

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);

    // Locks the row of the context, too: the statements that follow see what the last change left.
    private async Task<long> TakeUpdateAsync(NpgsqlConnection connection, DocumentContext context, byte[] digest, CancellationToken cancellation)
    {
        var moments = await connection.Command(TakeUpdate)
            .With(digest)
            .With((short)context.Kind)
            .With(context.Activity is { } activity ? Encoding.UTF8.GetBytes(activity.Value) : null)
            .With(context.Agent is { } agent ? Encoding.UTF8.GetBytes(agent.Key) : null)
            .With(context.Registration)
            .With(clock.GetUtcNow().UtcTicks)
            .ReadAsync(row => row.GetInt64(0), cancellation);
        return moments[0];
    }
}
