using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>Opens a file that holds projections only: missing, damaged, of another schema or of another log, it is made anew and fills again.</summary>
internal static class RebuildableFile
{
    private const int SqlError = 1;

    /// <summary>Opens the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="schemas">The .sql files that make it.</param>
    /// <param name="fits">Whether what the file holds was projected from this log.</param>
    public static DatabaseFile Open(string path, IReadOnlyList<string> schemas, Func<Database, bool> fits)
    {
        var script = string.Join('\n', schemas.Select(Sql.Read));
        var layout = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(script))) | 1;
        var database = OpenFitting(path, layout, fits) ?? Create(path, script, layout);
        return new DatabaseFile(path, database);
    }

    private static Database? OpenFitting(string path, int layout, Func<Database, bool> fits)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        Database? database = null;
        try
        {
            database = Database.OpenWriter(path, Durability.Rebuildable);
            if (database.ReadLong("PRAGMA user_version") == layout && fits(database))
            {
                return database;
            }
        }
        catch (SqliteException error) when (ErrorTranslation.IsBroken(error) || error.SqliteErrorCode == SqlError)
        {
            // A damaged file is as good as none: what it held is projected again.
        }
        catch
        {
            database?.Dispose();
            throw;
        }

        database?.Dispose();
        return null;
    }

    private static Database Create(string path, string script, int layout)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(path + suffix);
        }

        var database = Database.OpenWriter(path, Durability.Rebuildable);
        try
        {
            database.Begin();
            database.Execute(script);
            database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {layout}"));
            database.Commit();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
