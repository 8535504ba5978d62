using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Reads definitions from <c>index.db</c>.</summary>
internal sealed class SqliteActivityDefinitions(DatabaseFile index) : IActivityDefinitions
{
    private static readonly string FindActivity = Sql.Read("Search/find_activity.sql");

    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => index.ReadAsync<ReadOnlyMemory<byte>?>(
        database =>
        {
            if (TermNumbers.Known(database, TermKind.Activity, activity.Value) is not { } number)
            {
                return null;
            }

            using var find = database.Prepare(FindActivity).Bind(1, number);

            // Without its type, null would become an empty definition: it converts from an array as well.
            return find.Step() ? (ReadOnlyMemory<byte>?)find.Bytes(0).ToArray() : null;
        },
        cancellation);
}
