using BlendedLRS.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite;

/// <summary>The directory with the database files; held by one process at a time.</summary>
internal sealed class SqliteDataDirectory : IDisposable
{
    internal const string LogName = "log.db";
    internal const string IndexName = "index.db";
    internal const string IdsName = "ids.db";
    internal const string FactsName = "facts.db";
    internal const string DocumentsName = "documents.db";
    internal const string ConfigName = "config.db";
    internal const string UnfinishedName = "restore.unfinished";
    internal const string LockName = "blendedlrs.lock";

    /// <summary>The files that cannot be built from others.</summary>
    internal static readonly IReadOnlyList<string> Lasting = [LogName, DocumentsName, ConfigName];

    private readonly FileStream _lock;
    private readonly List<DatabaseFile> _files = [];

    private SqliteDataDirectory(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>How many steps of the schema were applied to the files that must last.</summary>
    public int SchemaSteps { get; private set; }

    /// <summary>Creates the directory where there is none, and takes hold of it.</summary>
    /// <exception cref="StorageUnavailableException">Another process holds it, or it may not be written.</exception>
    public static SqliteDataDirectory Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            PrivateFile.CreateDirectory(full);
            if (Directory.Exists(System.IO.Path.Combine(full, UnfinishedName)))
            {
                throw new StorageUnavailableException($"A restore into {full} did not finish. Empty the directory and restore again.");
            }

            var file = System.IO.Path.Combine(full, LockName);
            return new SqliteDataDirectory(full, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (File.Exists(System.IO.Path.Combine(full, LockName)))
        {
            throw new StorageUnavailableException(
                $"The data directory {full} is in use by another BlendedLRS process. Stop that process first, or choose another data directory.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The data directory {full} cannot be created or written: {error.Message}", error);
        }
    }

    /// <summary>Opens a file that must last, brought to the newest schema.</summary>
    /// <exception cref="StorageUnavailableException">The file is damaged, newer, or would not survive a power cut.</exception>
    public DatabaseFile OpenLasting(string name, string migrations)
    {
        var path = Locate(name);
        if (!File.Exists(path) && File.Exists(path + "-wal"))
        {
            throw new StorageUnavailableException(
                $"{name} is missing from {Path}, but {name}-wal is there and may hold the newest data. Put {name} back beside it, or move {name}-wal away to begin anew.");
        }

        try
        {
            var database = Database.OpenWriter(path, Durability.Lasting);
            try
            {
                database.AssertLasting(name);
                SchemaSteps += Migrations.Apply(database, name, migrations);
            }
            catch
            {
                database.Dispose();
                throw;
            }

            return Own(new DatabaseFile(path, database));
        }
        catch (SqliteException error)
        {
            throw CannotOpen(name, error);
        }
    }

    /// <summary>Opens a file of projections, made anew where it does not fit.</summary>
    public DatabaseFile OpenRebuildable(string name, IReadOnlyList<string> schemas, Func<Database, bool> fits)
    {
        try
        {
            return Own(RebuildableFile.Open(Locate(name), schemas, fits));
        }
        catch (SqliteException error)
        {
            throw CannotOpen(name, error);
        }
    }

    /// <summary>Closes the files and lets go of the directory.</summary>
    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }

        _lock.Dispose();
    }

    private StorageUnavailableException CannotOpen(string name, SqliteException error)
    {
        var translated = ErrorTranslation.Translate(error);
        return new StorageUnavailableException($"{name} cannot be opened in {Path}. {translated.Message}", error) { NoSpace = translated.NoSpace };
    }

    private string Locate(string name) => System.IO.Path.Combine(Path, name);

    private DatabaseFile Own(DatabaseFile file)
    {
        _files.Add(file);
        return file;
    }
}
