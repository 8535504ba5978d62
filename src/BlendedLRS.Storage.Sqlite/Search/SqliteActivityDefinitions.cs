using BlendedLRS.Storage.Search;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi;

namespace BlendedLRS.Storage.Sqlite.Search;

/// <summary>Reads definitions from <c>index.db</c>.</summary>
internal sealed class SqliteActivityDefinitions(DatabaseFile index) : IActivityDefinitions
{
    /// <inheritdoc/>
    public Task<ReadOnlyMemory<byte>?> FindAsync(Iri activity, CancellationToken cancellation) => index.ReadAsync<ReadOnlyMemory<byte>?>(
        database =>
        {
            var number = SqliteIndexTables.FindTerm(database, TermKind.Activity, activity.Value);
            var definition = number is null ? null : SqliteIndexTables.Definition(database, number.Value);

            // Without its type, null would become an empty definition: it converts from an array as well.
            return definition is null ? null : (ReadOnlyMemory<byte>?)definition;
        },
        cancellation);
}
