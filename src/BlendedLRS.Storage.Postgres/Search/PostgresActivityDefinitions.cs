using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Storage.Postgres.Search;

/// <summary>Reads definitions beside the index.</summary>
internal sealed class PostgresActivityDefinitions(PostgresDatabase database) : IActivityDefinitions
{
    private static readonly string FindDefinition = Sql.Read("Search/find_definition.sql");

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) =>
        {
            var digest = TermDigest.Of(TermKind.Activity, activity.Value).ToBytes();
            var found = await connection.Command(FindDefinition).With(digest).ReadAsync(row => (ReadOnlyMemory<byte>?)row.GetFieldValue<byte[]>(0), stop);
            return found.SingleOrDefault();
        },
        cancellation);
}
