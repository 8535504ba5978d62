using System.Collections.Concurrent;
using BlendedLRS.Learning.Classification;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Statements;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Statements;

/// <summary>From rows of the log to Statements.</summary>
internal sealed class LogRows
{
    /// <summary>Most origins that are remembered: with tokens there is one for each person.</summary>
    internal const int MostKept = 10_000;

    private static readonly string ReadOrigin = Sql.Read("Statements/read_origin.sql");
    private static readonly string ReadAt = Sql.Read("Statements/read_statements_at.sql");

    // Never changed once given, so that no other server can make them wrong.
    private readonly ConcurrentDictionary<int, Origin> _origins = new();

    /// <summary>The Statements at some places, in the order asked for; those whose partition is gone are left out.</summary>
    /// <param name="connection">The connection, with its snapshot.</param>
    /// <param name="places">Where.</param>
    /// <param name="mostBytes">Ends with the Statement that reaches so many bytes.</param>
    /// <param name="cancellation">Stops the read.</param>
    public async Task<IReadOnlyList<LoggedStatement>> AtAsync(NpgsqlConnection connection, IReadOnlyList<long> places, long mostBytes, CancellationToken cancellation)
    {
        if (places.Count == 0)
        {
            return [];
        }

        await using var command = new NpgsqlCommand(ReadAt, connection) { Parameters = { new NpgsqlParameter<long[]> { TypedValue = [.. places] }, new NpgsqlParameter<long> { TypedValue = mostBytes } } };
        return await ReadAsync(connection, command, cancellation);
    }

    /// <summary>The Statements that a command finds: place, id, origin, version, visibility, raw, voids, delivered.</summary>
    public async Task<IReadOnlyList<LoggedStatement>> ReadAsync(NpgsqlConnection connection, NpgsqlCommand command, CancellationToken cancellation)
    {
        var rows = new List<(int Origin, Func<Origin, LoggedStatement> Statement)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add((reader.GetInt32(2), StatementOf(reader)));
            }
        }

        var statements = new List<LoggedStatement>(rows.Count);
        foreach (var (origin, statement) in rows)
        {
            statements.Add(statement(await OriginOfAsync(connection, origin, cancellation)));
        }

        return statements;
    }

    private static Func<Origin, LoggedStatement> StatementOf(NpgsqlDataReader row)
    {
        var place = row.GetInt64(0);
        var id = row.GetGuid(1);
        var version = row.GetString(3);
        var visibility = (Visibility)row.GetInt16(4);
        var raw = row.GetFieldValue<byte[]>(5);
        Guid? voids = row.IsDBNull(6) ? null : row.GetGuid(6);
        var delivered = row.IsDBNull(7) ? null : row.GetString(7).Split(' ');
        return origin => new LoggedStatement(place, id, PlaceClock.MomentOf(place), version, visibility, origin, raw) { Voids = voids, Delivered = delivered };
    }

    private async ValueTask<Origin> OriginOfAsync(NpgsqlConnection connection, int number, CancellationToken cancellation)
    {
        if (_origins.TryGetValue(number, out var known))
        {
            return known;
        }

        await using var command = new NpgsqlCommand(ReadOrigin, connection) { Parameters = { new NpgsqlParameter<int> { TypedValue = number } } };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (_origins.Count >= MostKept)
        {
            _origins.Clear();
        }

        return _origins.GetOrAdd(number, new Origin(reader.GetString(0), Enum.Parse<SourceKind>(reader.GetString(1))) { MayDefine = reader.GetBoolean(2) });
    }
}
