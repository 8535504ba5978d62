using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Postgres.Connections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Configuration;

/// <summary>Roster, catalogue and rule sets, which all servers share.</summary>
internal sealed class PostgresConfigurationStore(PostgresDatabase database) : IConfigurationStore
{
    private static readonly string ReadEntries = Sql.Read("Configuration/read_entries.sql");
    private static readonly string MoveRevision = Sql.Read("Configuration/move_revision.sql");
    private static readonly string WriteEntries = Sql.Read("Configuration/write_entries.sql");

    /// <inheritdoc/>
    public async Task<ConfigurationPage> ReadAsync(long after, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            (connection, stop) => connection.Command(ReadEntries).With(after).ReadAsync(row => (Entry: Entry(row), Revision: row.GetInt64(5)), stop), cancellation);
        return new ConfigurationPage(rows.Count == 0 ? after : rows.Max(row => row.Revision), [.. rows.Select(row => row.Entry)]);
    }

    /// <inheritdoc/>
    public Task<long?> WriteAsync(long revision, IReadOnlyList<ConfigurationEntry> changes, CancellationToken cancellation) => database.WriteAsync(
        async (connection, stop) =>
        {
            if (await connection.Command(MoveRevision).With(revision).RunAsync(stop) == 0)
            {
                return (long?)null;
            }

            await connection.Command(WriteEntries)
                .With(changes.Select(change => change.Collection).ToArray())
                .With(changes.Select(change => change.Key).ToArray())
                .With(changes.Select(change => change.Json).ToArray())
                .With(changes.Select(change => change.By).ToArray())
                .With(changes.Select(change => change.At.UtcTicks).ToArray())
                .With(revision + 1)
                .RunAsync(stop);
            return revision + 1;
        },
        cancellation);

    private static ConfigurationEntry Entry(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), new DateTimeOffset(row.GetInt64(4), TimeSpan.Zero));
}
