using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Benchmarks.Load;

/// <summary>What the store is held against: rows of the same bytes in one SQLite table with a unique id, five indexes on interned numbers and the same durability, one transaction for each batch.</summary>
internal static class BareSqlite
{
    private const string Schema = """
        PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
        CREATE TABLE statement (sequence INTEGER PRIMARY KEY, id BLOB NOT NULL, stored INTEGER NOT NULL, verb INTEGER, activity INTEGER, actor INTEGER, registration INTEGER, parent INTEGER, raw BLOB NOT NULL);
        CREATE UNIQUE INDEX by_id ON statement (id);
        CREATE INDEX by_verb ON statement (verb, sequence);
        CREATE INDEX by_activity ON statement (activity, sequence);
        CREATE INDEX by_actor ON statement (actor, sequence);
        CREATE INDEX by_registration ON statement (registration, sequence);
        CREATE INDEX by_parent ON statement (parent, sequence);
        """;

    /// <summary>Inserts for a time.</summary>
    /// <returns>Rows a second.</returns>
    public static double RowsPerSecond(string path, int batch, double seconds)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using (var schema = connection.CreateCommand())
        {
            schema.CommandText = Schema;
            schema.ExecuteNonQuery();
        }

        var rows = Enumerable.Range(0, 100_000).Select(number => Encoding.UTF8.GetBytes(LoadStatements.Json(number))).ToList();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO statement VALUES (@sequence, @id, @stored, @verb, @activity, @actor, @registration, @parent, @raw)";
        var names = new[] { "@sequence", "@id", "@stored", "@verb", "@activity", "@actor", "@registration", "@parent", "@raw" };
        var values = names.Select(name => insert.Parameters.Add(new SqliteParameter(name, null))).ToArray();
        var clock = Stopwatch.StartNew();
        long number = 0;
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var i = 0; i < batch; i++, number++)
            {
                Insert(insert, values, number, rows[(int)(number % rows.Count)]);
            }

            transaction.Commit();
        }

        return number / clock.Elapsed.TotalSeconds;
    }

    private static void Insert(SqliteCommand insert, SqliteParameter[] values, long number, byte[] raw)
    {
        var spread = unchecked((ulong)number * 0x9E37_79B9_7F4A_7C15) >> 8;
        values[0].Value = number + 1;
        values[1].Value = LoadStatements.Id(number).ToByteArray();
        values[2].Value = number;
        values[3].Value = (long)(spread % 12);
        values[4].Value = (long)(spread % 2_400);
        values[5].Value = (long)(spread % 5_000);
        values[6].Value = number / 10;
        values[7].Value = (long)(spread % 300);
        values[8].Value = raw;
        insert.ExecuteNonQuery();
    }
}
