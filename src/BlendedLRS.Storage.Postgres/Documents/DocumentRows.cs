using System.Text;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Documents;

/// <summary>Documents as rows, for whoever reads or writes all of them.</summary>
internal static class DocumentRows
{
    private const int ReadAtOnce = 500;
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly string ReadAfter = Sql.Read("Documents/read_documents_after.sql");
    private static readonly string KeepContext = Sql.Read("Documents/keep_context.sql");
    private static readonly string WriteDocument = Sql.Read("Documents/write_document.sql");

    /// <summary>Reads on after a document, in the order of the digests.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="after">The last document already read; null to begin.</param>
    /// <param name="cancellation">Stops the read.</param>
    public static Task<List<KeptDocument>> ReadAsync(NpgsqlConnection connection, DocumentKey? after, CancellationToken cancellation)
    {
        var (context, id) = after is null ? (Array.Empty<byte>(), Array.Empty<byte>()) : (DocumentDigest.Of(after.Context), DocumentDigest.Of(after.Id));
        return connection.Command(ReadAfter).With(context).With(id).With(ReadAtOnce).With(MostBytes).ReadAsync(Read, cancellation);
    }

    /// <summary>Writes a document with the ETag and the moment that it has.</summary>
    public static void Keep(NpgsqlBatch batch, KeptDocument kept)
    {
        var ((context, id), document) = kept;
        var digest = DocumentDigest.Of(context);
        batch.Add(KeepContext)
            .With(digest)
            .With((short)context.Kind)
            .With(context.Activity is { } activity ? Encoding.UTF8.GetBytes(activity.Value) : null)
            .With(context.Agent is { } agent ? Encoding.UTF8.GetBytes(agent.Key) : null)
            .With(context.Registration)
            .With(document.Updated.UtcTicks);
        batch.Add(WriteDocument)
            .With(digest)
            .With(DocumentDigest.Of(id))
            .With(Encoding.UTF8.GetBytes(id))
            .With(document.Content.ContentType)
            .With(document.ETag)
            .With(document.Updated.UtcTicks)
            .With(document.Content.Bytes);
    }

    private static KeptDocument Read(NpgsqlDataReader row) => new(
        new DocumentKey(
            DocumentContext.Kept((DocumentKind)row.GetInt16(0), TextOf(row, 1), TextOf(row, 2), row.IsDBNull(3) ? null : row.GetGuid(3)),
            TextOf(row, 4)!),
        new Document(new DocumentContent(row.GetString(5), row.GetFieldValue<byte[]>(8)), row.GetString(6), new DateTimeOffset(row.GetInt64(7), TimeSpan.Zero)));

    private static string? TextOf(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(column));
}
