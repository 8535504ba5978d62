using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Reads the log, whoever wrote it.</summary>
internal sealed class PostgresStatementLogReader(PostgresDatabase database, Horizon horizon, LogGrowth growth, Promises promises, LogRows rows) : IStatementLogReader
{
    private const long MostBytes = 32 * 1024 * 1024;

    private static readonly string FindStatement = Sql.Read("Statements/find_statement.sql");
    private static readonly string ReadVoided = Sql.Read("Statements/read_voided.sql");
    private static readonly string ReadAfter = Sql.Read("Statements/read_statements_after.sql");
    private static readonly string CountStatements = Sql.Read("Statements/count_statements.sql");

    /// <inheritdoc/>
    public Task<LoggedStatement?> FindAsync(Guid id, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) =>
        {
            await using var command = new NpgsqlCommand(FindStatement, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } };
            return (await rows.ReadAsync(connection, command, stop)).SingleOrDefault();
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<bool> IsVoidedAsync(Guid id, CancellationToken cancellation) => (await VoidedAmongAsync([id], cancellation)).Count > 0;

    /// <inheritdoc/>
    public Task<IReadOnlySet<Guid>> VoidedAmongAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) => database.ReadAsync<IReadOnlySet<Guid>>(
        async (connection, stop) =>
        {
            await using var command = new NpgsqlCommand(ReadVoided, connection) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. ids] } } };
            await using var reader = await command.ExecuteReaderAsync(stop);
            var voided = new HashSet<Guid>();
            while (await reader.ReadAsync(stop))
            {
                voided.Add(reader.GetGuid(0));
            }

            return voided;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LoggedStatement>> ReadAfterAsync(long sequence, int limit, CancellationToken cancellation) => database.ReadAsync(
        async (connection, stop) =>
        {
            var sight = await horizon.LookAsync(connection, stop);
            await using var command = new NpgsqlCommand(ReadAfter, connection)
            {
                Parameters =
                {
                    new NpgsqlParameter<long> { TypedValue = sequence },
                    new NpgsqlParameter<long> { TypedValue = sight.Horizon },
                    new NpgsqlParameter<int> { TypedValue = limit },
                    new NpgsqlParameter<long> { TypedValue = MostBytes },
                },
            };
            return await rows.ReadAsync(connection, command, stop);
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<long> HeadAsync(CancellationToken cancellation) => (await horizon.LookAsync(cancellation)).Head;

    /// <inheritdoc/>
    public async Task<long> CountAsync(long after, long through, long atMost, CancellationToken cancellation) => through <= after ? 0 : await database.ReadAsync(
        async (connection, stop) =>
        {
            await using var command = new NpgsqlCommand(CountStatements, connection)
            {
                Parameters = { new NpgsqlParameter<long> { TypedValue = after }, new NpgsqlParameter<long> { TypedValue = through }, new NpgsqlParameter<long> { TypedValue = atMost } },
            };
            return (long)(await command.ExecuteScalarAsync(stop))!;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<DateTimeOffset> ConsistentThroughAsync(long position, CancellationToken cancellation) => PlaceClock.MomentOf(await promises.ThroughAsync(position, cancellation));

    /// <inheritdoc/>
    public Task WaitForGrowthAsync(long sequence, CancellationToken cancellation) => growth.WaitAsync(sequence, cancellation);
}
