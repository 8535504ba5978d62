using System.Security.Cryptography;
using BlendedLRS.Storage.Sqlite.Attachments;
using BlendedLRS.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite.Backup;

/// <summary>Copies a store while it is in use, and puts a copy back. Only what lasts is copied: projections are built anew from the log.</summary>
public static class SqliteBackup
{
    private const string SecretName = "installation.secret";
    private const string Unfinished = ".unfinished";

    /// <summary>Copies the store of a data directory. The log is copied first and attachments last: an attachment is kept before its Statement, so none is missing.</summary>
    /// <param name="dataDirectory">The store, in use or not.</param>
    /// <param name="target">A directory that does not exist yet.</param>
    /// <param name="clock">Dates the backup.</param>
    /// <param name="report">Told what is being copied, how many parts are done and how many there are.</param>
    /// <exception cref="StorageUnavailableException">The message is a sentence for the operator.</exception>
    public static void Write(string dataDirectory, string target, TimeProvider clock, Action<string, long, long> report)
    {
        if (!SqliteStorage.Exists(dataDirectory))
        {
            throw new StorageUnavailableException($"There is no store in {Path.GetFullPath(dataDirectory)}.");
        }

        if (Directory.Exists(target) || File.Exists(target))
        {
            throw new StorageUnavailableException($"{target} exists; a backup goes into a directory of its own.");
        }

        var made = clock.GetUtcNow();
        var directory = target + Unfinished;
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        PrivateFile.CreateDirectory(directory);
        var hashes = CopyDatabases(dataDirectory, directory, report);
        var secret = Path.Combine(dataDirectory, SecretName);
        if (File.Exists(secret))
        {
            CopyFile(secret, Path.Combine(directory, SecretName));
            hashes[SecretName] = HashOf(Path.Combine(directory, SecretName));
        }

        CopyAttachments(Path.Combine(dataDirectory, FileAttachmentStore.FolderName), Path.Combine(directory, FileAttachmentStore.FolderName), report);
        new BackupManifest(made, CountStatements(Path.Combine(directory, SqliteDataDirectory.LogName)), hashes).Write(directory);
        Appear(directory, target);
    }

    /// <summary>Puts a backup back.</summary>
    /// <param name="source">A directory that <see cref="Write"/> made.</param>
    /// <param name="dataDirectory">An empty directory, or one that does not exist yet; a server starts on it when all is back.</param>
    /// <param name="report">Told what is being copied, how many parts are done and how many there are.</param>
    /// <returns>How many Statements are back.</returns>
    /// <exception cref="StorageUnavailableException">The message is a sentence for the operator.</exception>
    public static long Restore(string source, string dataDirectory, Action<string, long, long> report)
    {
        if (!BackupManifest.IsIn(source))
        {
            throw new StorageUnavailableException($"{source} holds no finished backup: it has no backup.json.");
        }

        var directory = Path.Combine(dataDirectory, SqliteDataDirectory.UnfinishedName);
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }

        if (Directory.Exists(dataDirectory) && Directory.EnumerateFileSystemEntries(dataDirectory).Any())
        {
            throw new StorageUnavailableException($"{dataDirectory} is not empty; a backup is put back into an empty data directory, so that nothing is overwritten.");
        }

        var manifest = BackupManifest.Read(source);
        PrivateFile.CreateDirectory(directory);
        var done = 0;
        foreach (var (name, hash) in manifest.Files)
        {
            var copy = Path.Combine(directory, Path.GetFileName(name));
            CopyFile(Path.Combine(source, Path.GetFileName(name)), copy);
            if (HashOf(copy) != hash)
            {
                throw Damaged(name, "its SHA-256 is not the one that backup.json states");
            }

            report(name, ++done, manifest.Files.Count);
        }

        CopyAttachments(Path.Combine(source, FileAttachmentStore.FolderName), Path.Combine(directory, FileAttachmentStore.FolderName), report);
        MoveInto(directory, dataDirectory);
        return manifest.Statements;
    }

    // The data directory may be a mount and so cannot be renamed. As long as the unfinished directory is there, no server starts on it.
    private static void MoveInto(string unfinished, string dataDirectory)
    {
        Sync(unfinished);
        foreach (var entry in Directory.GetFileSystemEntries(unfinished))
        {
            Directory.Move(entry, Path.Combine(dataDirectory, Path.GetFileName(entry)));
        }

        DirectorySync.Flush(dataDirectory);
        Directory.Delete(unfinished);
        DirectorySync.Flush(dataDirectory);
    }

    // A backup is there whole or not at all.
    private static void Appear(string unfinished, string target)
    {
        Sync(unfinished);
        Directory.Move(unfinished, target);
        DirectorySync.Flush(Path.GetDirectoryName(Path.GetFullPath(target))!);
    }

    private static void Sync(string root)
    {
        foreach (var directory in Directory.GetDirectories(root, "*", SearchOption.AllDirectories).Append(root))
        {
            DirectorySync.Flush(directory);
        }
    }

    private static StorageUnavailableException Damaged(string name, string reason) => new($"{name} of the backup is damaged: {reason}.");

    private static SortedDictionary<string, string> CopyDatabases(string dataDirectory, string directory, Action<string, long, long> report)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = SqliteDataDirectory.Lasting.Where(name => File.Exists(Path.Combine(dataDirectory, name))).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var copy = Path.Combine(directory, names[i]);
            CopyDatabase(Path.Combine(dataDirectory, names[i]), copy);
            hashes[names[i]] = HashOf(copy);
            report(names[i], i + 1, names.Count);
        }

        return hashes;
    }

    // One statement reads one moment of the database while others go on writing.
    private static void CopyDatabase(string path, string copy)
    {
        try
        {
            using var database = Database.OpenReader(path);
            using (var command = database.Connection.CreateCommand())
            {
                command.CommandText = "PRAGMA query_only = OFF; VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", copy);
                command.CommandTimeout = 0;
                command.ExecuteNonQuery();
            }

            using var written = new FileStream(copy, FileMode.Open, FileAccess.ReadWrite);
            written.Flush(flushToDisk: true);
        }
        catch (SqliteException error)
        {
            throw ErrorTranslation.Translate(error);
        }
    }

    private static void CopyAttachments(string source, string target, Action<string, long, long> report)
    {
        if (!Directory.Exists(source))
        {
            return;
        }

        var files = Directory.GetFiles(source, "*", SearchOption.AllDirectories).Where(IsContent).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, files[i]));
            PrivateFile.CreateDirectory(Path.GetDirectoryName(copy)!);
            CopyContent(files[i], copy);
            report(FileAttachmentStore.FolderName, i + 1, files.Count);
        }
    }

    private static void CopyContent(string path, string copy)
    {
        try
        {
            CopyFile(path, copy);
        }
        catch (FileNotFoundException)
        {
            // Taken back with the request that brought it, so no Statement of the log names it.
            File.Delete(copy);
            return;
        }

        // Named by the first two digits of its hash and the others; only SHA-256, which nearly all are, is checked here.
        var sha2 = Path.GetFileName(Path.GetDirectoryName(copy)!) + Path.GetFileName(copy);
        if (sha2.Length == 2 * SHA256.HashSizeInBytes && HashOf(copy) != sha2)
        {
            throw Damaged(sha2, "the content of an attachment is not what its name says");
        }
    }

    // What is on its way in has no name of hexadecimal digits yet.
    private static bool IsContent(string path) => Path.GetFileName(path) is { Length: >= 32 } name && name.All(char.IsAsciiHexDigitLower);

    private static void CopyFile(string path, string copy)
    {
        using var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var to = PrivateFile.Create(copy);
        from.CopyTo(to);
        to.Flush(flushToDisk: true);
    }

    private static string HashOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static long CountStatements(string log)
    {
        using var database = Database.OpenReader(log);
        return database.ReadLong("SELECT coalesce(max(sequence), 0) FROM statement");
    }
}
