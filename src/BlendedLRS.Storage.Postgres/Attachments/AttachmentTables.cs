using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Attachments;

/// <summary>Contents in chunks, and which of them are attachments. Every method is one short transaction, or a few.</summary>
internal sealed class AttachmentTables(PostgresDatabase database)
{
    /// <summary>Length of every chunk but the last of a content. The number is part of what is stored.</summary>
    public const int ChunkBytes = 256 * 1024;

    private static readonly string BeginContent = Sql.Read("Attachments/begin_content.sql");
    private static readonly string AddChunk = Sql.Read("Attachments/add_chunk.sql");
    private static readonly string FindKept = Sql.Read("Attachments/find_kept.sql");
    private static readonly string PlaceContents = Sql.Read("Attachments/place_contents.sql");
    private static readonly string HoldContents = Sql.Read("Attachments/hold_contents.sql");
    private static readonly string EndLoose = Sql.Read("Attachments/end_loose.sql");
    private static readonly string LockAttachments = Sql.Read("Attachments/lock_attachments.sql");
    private static readonly string ReleaseContents = Sql.Read("Attachments/release_contents.sql");
    private static readonly string KeepAttachments = Sql.Read("Attachments/keep_attachments.sql");
    private static readonly string DropAttachments = Sql.Read("Attachments/drop_attachments.sql");
    private static readonly string DeleteChunks = Sql.Read("Attachments/delete_chunks.sql");
    private static readonly string FindAbandoned = Sql.Read("Attachments/find_abandoned.sql");
    private static readonly string LockLoose = Sql.Read("Attachments/lock_loose.sql");
    private static readonly string FindAttachment = Sql.Read("Attachments/find_attachment.sql");
    private static readonly string ListAttachments = Sql.Read("Attachments/list_attachments.sql");
    private static readonly string ReadChunk = Sql.Read("Attachments/read_chunk.sql");

    /// <summary>The number for a content that begins to arrive.</summary>
    public Task<long> BeginAsync(CancellationToken cancellation) => database.WriteRepeatableAsync(
        async (connection, stop) => (await connection.Command(BeginContent).ReadAsync(row => row.GetInt64(0), stop))[0], cancellation);

    /// <summary>Adds a chunk.</summary>
    public Task AddChunkAsync(long content, int number, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => database.WriteRepeatableAsync(
        (connection, stop) => connection.Command(AddChunk).With(content).With(number).With(bytes).RunAsync(stop), cancellation);

    /// <summary>Makes contents readable under their hashes, and holds those that no Statement is known to name. Where another delivery was first, its content is the one that is read.</summary>
    /// <param name="contents">Contents whose chunks are all there.</param>
    /// <param name="delivery">Who holds them.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The hashes that are held, and the numbers of the contents that are now attachments.</returns>
    public Task<(string[] Held, long[] Placed)> PlaceAsync(IReadOnlyCollection<IncomingContent> contents, long delivery, CancellationToken cancellation) => database.WriteAsync(
        async (connection, stop) =>
        {
            // What is kept is never deleted, so there is nothing to hold; and nobody waits for the row of a content that everybody sends.
            var kept = await connection.Command(FindKept).With(contents.Select(content => content.Sha2).ToArray()).ReadAsync(row => row.GetString(0), stop);
            var ours = contents.ExceptBy(kept, content => content.Sha2, StringComparer.Ordinal).ToArray();
            var placed = await connection.Command(PlaceContents)
                .With(ours.Select(content => content.Sha2).ToArray())
                .With(ours.Select(content => content.Number!.Value).ToArray())
                .With(ours.Select(content => content.Length).ToArray())
                .ReadAsync(row => row.GetInt64(0), stop);
            var hashes = ours.Select(content => content.Sha2).ToArray();
            await connection.Command(HoldContents).With(hashes).With(delivery).RunAsync(stop);
            var first = placed.Intersect(ours.Select(content => content.Number!.Value)).ToArray();
            if (await connection.Command(EndLoose).With(first).RunAsync(stop) < first.Length)
            {
                throw new StorageUnavailableException("A content took longer than a day to arrive, and what had arrived was swept.");
            }

            return (hashes, first);
        },
        cancellation);

    /// <summary>Ends what a delivery holds.</summary>
    /// <param name="sha2">The hashes.</param>
    /// <param name="delivery">Who held them.</param>
    /// <param name="keep">Whether they stay whatever others do; else they go when nobody else kept or holds them.</param>
    /// <returns>Contents that are no attachment's any more.</returns>
    public Task<List<long>> ReleaseAsync(string[] sha2, long delivery, bool keep) => database.WriteRepeatableAsync(
        async (connection, stop) =>
        {
            await connection.Command(LockAttachments).With(sha2).RunAsync(stop);
            await connection.Command(ReleaseContents).With(sha2).With(delivery).RunAsync(stop);
            if (!keep)
            {
                return await connection.Command(DropAttachments).With(sha2).ReadAsync(row => row.GetInt64(0), stop);
            }

            await connection.Command(KeepAttachments).With(sha2).RunAsync(stop);
            return [];
        },
        CancellationToken.None);

    /// <summary>Deletes the chunks of a content, unless it is an attachment's or somebody else is about to.</summary>
    public Task DropAsync(long content, CancellationToken cancellation) =>
        database.TransactionAsync((connection, stop) => DropAsync(connection, connection.Command(LockLoose).With(content), stop), cancellation);

    /// <summary>Deletes the chunks of a content that began to arrive more than a day ago.</summary>
    /// <returns>False when there is none.</returns>
    public Task<bool> DropAbandonedAsync(CancellationToken cancellation) =>
        database.TransactionAsync((connection, stop) => DropAsync(connection, connection.Command(FindAbandoned), stop), cancellation);

    /// <summary>Finds the content of an attachment.</summary>
    public async Task<(long Content, long Length)?> FindAsync(string sha2, CancellationToken cancellation)
    {
        var found = await database.ReadAsync(
            (connection, stop) => connection.Command(FindAttachment).With(sha2).ReadAsync(row => (row.GetInt64(0), row.GetInt64(1)), stop), cancellation);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Reads on in the hashes, ascending.</summary>
    public Task<List<string>> ListAsync(string after, int limit, CancellationToken cancellation) => database.WorkAsync(
        (connection, stop) => connection.Command(ListAttachments).With(after).With(limit).ReadAsync(row => row.GetString(0), stop), cancellation);

    /// <summary>Reads one chunk.</summary>
    /// <exception cref="StorageUnavailableException">It is not there, or cannot be read.</exception>
    public async Task<byte[]> ReadAsync(long content, int number, CancellationToken cancellation)
    {
        var found = await database.ReadAsync(
            (connection, stop) => connection.Command(ReadChunk).With(content).With(number).ReadAsync(row => row.GetFieldValue<byte[]>(0), stop), cancellation);
        return found.Count == 1 ? found[0] : throw new StorageUnavailableException("A part of the content of an attachment is missing.");
    }

    private static async Task<bool> DropAsync(NpgsqlConnection connection, NpgsqlCommand find, CancellationToken cancellation)
    {
        var found = await find.ReadAsync(row => row.GetInt64(0), cancellation);
        foreach (var content in found)
        {
            await connection.Command(DeleteChunks).With(content).RunAsync(cancellation);
            await connection.Command(EndLoose).With(new[] { content }).RunAsync(cancellation);
        }

        return found.Count > 0;
    }
}
