using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Xapi.Statements;
using Npgsql;
using NpgsqlTypes;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>Batches that share one transaction: no id comes twice among them. Each batch is appended as a whole or refused as a whole.</summary>
internal sealed class AppendRound
{
    private static readonly string TakeIds = Sql.Read("Statements/take_ids.sql");
    private static readonly string ReadKnown = Sql.Read("Statements/read_known.sql");
    private static readonly string GiveIdsBack = Sql.Read("Statements/give_ids_back.sql");
    private static readonly string AppendStatements = Sql.Read("Statements/append_statements.sql");
    private static readonly string AddVoiding = Sql.Read("Statements/add_voiding.sql");

    private readonly IReadOnlyList<(PendingAppend Pending, int Origin)> _batches;
    private readonly Guid[] _ids;
    private readonly PlaceClock _clock;
    private readonly Partitions _partitions;

    /// <summary>Prepares the round.</summary>
    /// <param name="batches">The batches with the numbers of their origins.</param>
    /// <param name="clock">Gives the moments where the database does not.</param>
    /// <param name="partitions">Where the Statements go.</param>
    public AppendRound(IReadOnlyList<(PendingAppend Pending, int Origin)> batches, PlaceClock clock, Partitions partitions)
    {
        (_batches, _clock, _partitions) = (batches, clock, partitions);
        _ids = [.. batches.SelectMany(batch => batch.Pending.Batch, (_, statement) => statement.Id)];
    }

    /// <summary>Appends inside the transaction of a connection and sets the outcome of each batch. May be repeated whole: what is there already is found to be equal.</summary>
    /// <returns>How many Statements are new.</returns>
    public async Task<int> RunAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var places = await TakeAsync(connection, cancellation);
        foreach (var (pending, _) in _batches)
        {
            pending.Outcome = new AppendOutcome(null);
        }

        if (places.Count < _ids.Length)
        {
            await CompareAsync(connection, places, cancellation);
        }

        if (places.Count == 0)
        {
            return 0;
        }

        await _partitions.CoverAsync(places.Values.Min(), places.Values.Max(), cancellation);
        await AppendAsync(connection, places, cancellation);
        return places.Count;
    }

    private async Task<Dictionary<Guid, long>> TakeAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(TakeIds, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]> { TypedValue = _ids },
                new NpgsqlParameter<int> { TypedValue = _ids.Length },
                new NpgsqlParameter { Value = (object?)_clock.Given ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint },
            },
        };
        var places = new Dictionary<Guid, long>(_ids.Length);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            places.Add(reader.GetGuid(0), reader.GetInt64(1));
        }

        return places;
    }

    // What was there before must be equal; a batch of which one is not gives the ids of the others back.
    private async Task CompareAsync(NpgsqlConnection connection, Dictionary<Guid, long> places, CancellationToken cancellation)
    {
        var known = await ReadKnownAsync(connection, [.. _ids.Where(id => !places.ContainsKey(id))], cancellation);
        var back = new List<Guid>();
        foreach (var (pending, _) in _batches)
        {
            foreach (var statement in pending.Batch)
            {
                if (known.TryGetValue(statement.Id, out var raw) && (raw is null || !StatementEquality.AreEqual(raw, statement.Raw)))
                {
                    pending.Outcome = new AppendOutcome(statement.Id);
                    back.AddRange(pending.Batch.Select(one => one.Id).Where(places.Remove));
                    break;
                }
            }
        }

        if (back.Count > 0)
        {
            await using var command = new NpgsqlCommand(GiveIdsBack, connection) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = [.. back] } } };
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>What is logged under some ids; null for a Statement that was moved out of the log with its month.</summary>
    private static async Task<Dictionary<Guid, byte[]?>> ReadKnownAsync(NpgsqlConnection connection, Guid[] ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(ReadKnown, connection) { Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = ids } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new Dictionary<Guid, byte[]?>(ids.Length);
        while (await reader.ReadAsync(cancellation))
        {
            known.Add(reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetFieldValue<byte[]>(1));
        }

        return known;
    }

    private async Task AppendAsync(NpgsqlConnection connection, Dictionary<Guid, long> places, CancellationToken cancellation)
    {
        var rows = new LogColumns(places.Count);
        foreach (var (pending, origin) in _batches)
        {
            foreach (var statement in pending.Batch)
            {
                if (places.TryGetValue(statement.Id, out var place))
                {
                    rows.Add(place, origin, statement);
                }
            }
        }

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { rows.Bind(new NpgsqlBatchCommand(AppendStatements)) } };
        if (rows.Voids.Count > 0)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(AddVoiding)
            {
                Parameters =
                {
                    new NpgsqlParameter<Guid[]> { TypedValue = [.. rows.Voids.Select(one => one.Target)] },
                    new NpgsqlParameter<long[]> { TypedValue = [.. rows.Voids.Select(one => one.Place)] },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
