using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Sqlite.Connections;

namespace BlendedLRS.Storage.Sqlite.Configuration;

/// <summary>Roster, catalogue and rule sets in <c>config.db</c>.</summary>
internal sealed class SqliteConfigurationStore(DatabaseFile config) : IConfigurationStore
{
    private static readonly string ReadEntries = Sql.Read("Configuration/read_entries.sql");
    private static readonly string MoveRevision = Sql.Read("Configuration/move_revision.sql");
    private static readonly string WriteEntry = Sql.Read("Configuration/write_entry.sql");

    /// <inheritdoc/>
    public Task<ConfigurationPage> ReadAsync(long after, CancellationToken cancellation) => config.ReadAsync(
        database =>
        {
            var (reached, entries) = (after, new List<ConfigurationEntry>());
            using var read = database.Prepare(ReadEntries).Bind(1, after);
            while (read.Step())
            {
                entries.Add(new ConfigurationEntry(read.Text(0), read.Text(1), read.IsNull(2) ? null : read.Text(2), read.Text(3), new DateTimeOffset(read.Long(4), TimeSpan.Zero)));
                reached = Math.Max(reached, read.Long(5));
            }

            return new ConfigurationPage(reached, entries);
        },
        cancellation);

    /// <inheritdoc/>
    public Task<long?> WriteAsync(long revision, IReadOnlyList<ConfigurationEntry> changes, CancellationToken cancellation) => config.WriteAsync(
        database =>
        {
            database.Prepare(MoveRevision).Bind(1, revision).Run();
            if (database.Changes == 0)
            {
                return null;
            }

            foreach (var change in changes)
            {
                database.Prepare(WriteEntry)
                    .Bind(1, change.Collection)
                    .Bind(2, change.Key)
                    .Bind(3, change.Json)
                    .Bind(4, change.By)
                    .Bind(5, change.At.UtcTicks)
                    .Bind(6, revision + 1)
                    .Run();
            }

            return (long?)(revision + 1);
        },
        cancellation);
}
