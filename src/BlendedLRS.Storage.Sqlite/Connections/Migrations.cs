using System.Globalization;

namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>Brings a lasting file to the newest schema: numbered .sql files, each applied once and whole; <c>PRAGMA user_version</c> counts them.</summary>
internal static class Migrations
{
    /// <summary>Applies what is missing.</summary>
    /// <returns>How many steps were applied.</returns>
    /// <exception cref="StorageUnavailableException">The file was written by a newer BlendedLRS.</exception>
    public static int Apply(Database database, string name, string folder)
    {
        var files = Sql.In(folder);
        var version = database.ReadLong("PRAGMA user_version");
        if (version > files.Count)
        {
            throw new StorageUnavailableException(
                $"{name} has schema version {version}, but this BlendedLRS knows only up to {files.Count}: it was written by a newer one. Start that version, or restore a backup.");
        }

        for (var next = (int)version; next < files.Count; next++)
        {
            database.Begin();
            try
            {
                database.Execute(Sql.Read(files[next]));
                database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {next + 1}"));
                database.Commit();
            }
            catch
            {
                database.RollBack();
                throw;
            }
        }

        return files.Count - (int)version;
    }
}
