using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Documents;

/// <summary>Documents as rows, for whoever reads or writes all of them.</summary>
internal static class DocumentRows
{
    private static readonly string ReadKeys = Sql.Read("Documents/read_document_keys.sql");
    private static readonly string ReadDocument = Sql.Read("Documents/read_document.sql");
    private static readonly string WriteDocument = Sql.Read("Documents/write_document.sql");
    private static readonly string RaiseUpdate = Sql.Read("Documents/raise_update.sql");

    /// <summary>The numbers of all documents, by the digests of context and id.</summary>
    public static List<long> Numbers(Database database)
    {
        var keys = new List<(byte[] Digest, long Number)>();
        using (var row = database.Prepare(ReadKeys))
        {
            while (row.Step())
            {
                var key = KeyOf(row);
                keys.Add(([.. DocumentDigest.Of(key.Context), .. DocumentDigest.Of(key.Id)], row.Long(5)));
            }
        }

        keys.Sort((one, other) => one.Digest.AsSpan().SequenceCompareTo(other.Digest));
        return keys.ConvertAll(key => key.Number);
    }

    /// <summary>The document of a number; null when it was deleted.</summary>
    public static KeptDocument? At(Database database, long number)
    {
        using var row = database.Prepare(ReadDocument).Bind(1, number);
        return row.Step()
            ? new KeptDocument(KeyOf(row), new Document(new DocumentContent(row.Text(5), row.Bytes(8).ToArray()), row.Text(6), new DateTimeOffset(row.Long(7), TimeSpan.Zero)))
            : null;
    }

    /// <summary>Writes a document with the ETag and the moment that it has.</summary>
    public static void Keep(Database database, KeptDocument kept)
    {
        var (key, document) = kept;
        Bind(database.Prepare(WriteDocument), key)
            .Bind(6, document.Content.ContentType)
            .Bind(7, document.ETag)
            .Bind(8, document.Updated.UtcTicks)
            .Bind(9, document.Content.Bytes.Span)
            .Run();
        database.Prepare(RaiseUpdate).Bind(1, document.Updated.UtcTicks).Run();
    }

    /// <summary>Binds what names a document, from parameter 1.</summary>
    public static PreparedStatement Bind(PreparedStatement statement, DocumentKey key) => Bind(statement, key.Context).Bind(5, key.Id);

    /// <summary>Binds what names a context, from parameter 1.</summary>
    public static PreparedStatement Bind(PreparedStatement statement, DocumentContext context)
    {
        statement.Bind(1, (long)context.Kind).Bind(2, context.Activity?.Value ?? "").Bind(3, context.Agent?.Key ?? "");
        return context.Registration is { } registration ? statement.Bind(4, registration) : statement.Bind(4, []);
    }

    private static DocumentKey KeyOf(PreparedStatement row) => new(
        DocumentContext.Kept((DocumentKind)row.Int(0), TextOf(row, 1), TextOf(row, 2), row.Bytes(3).IsEmpty ? null : row.Id(3)), row.Text(4));

    private static string? TextOf(PreparedStatement row, int column) => row.Text(column) is { Length: > 0 } text ? text : null;
}
