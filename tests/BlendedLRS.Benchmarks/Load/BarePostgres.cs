using System.Diagnostics;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>What the store is held against: rows of the same bytes through <c>unnest</c> into one table with a unique id, one transaction for each batch, nothing else.</summary>
internal static class BarePostgres
{
    private const string Schema = "DROP TABLE IF EXISTS bare; CREATE TABLE bare (place bigint PRIMARY KEY, id uuid NOT NULL UNIQUE, raw text NOT NULL)";

    /// <summary>Inserts for a time.</summary>
    /// <returns>Rows a second.</returns>
    public static async Task<double> RowsPerSecondAsync(string database, int connections, int batch, double seconds)
    {
        await using var source = NpgsqlDataSource.Create(database + ";Max Auto Prepare=10");
        await using (var schema = source.CreateCommand(Schema))
        {
            await schema.ExecuteNonQueryAsync();
        }

        var rows = Enumerable.Range(0, 50_000).Select(number => Encoding.UTF8.GetBytes(LoadStatements.Json(number))).ToList();
        var number = 0L;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            await using var connection = await source.OpenConnectionAsync();
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var first = Interlocked.Add(ref number, batch) - batch;
                await InsertAsync(connection, first, batch, rows);
            }
        })));
        return number / clock.Elapsed.TotalSeconds;
    }

    private static async Task InsertAsync(NpgsqlConnection connection, long first, int batch, List<byte[]> rows)
    {
        var numbers = Enumerable.Range(0, batch).Select(i => first + i).ToArray();
        await using var insert = new NpgsqlCommand("INSERT INTO bare SELECT * FROM unnest($1, $2, $3)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<long[]> { TypedValue = numbers },
                new NpgsqlParameter<Guid[]> { TypedValue = [.. numbers.Select(LoadStatements.Id)] },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. numbers.Select(number => rows[(int)(number % rows.Count)])], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
            },
        };
        await insert.ExecuteNonQueryAsync();
    }
}
