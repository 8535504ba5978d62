using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>One database file: one connection that writes, as many that read as there are readers at a time. The driver works synchronously,
/// so reads and writes run on the caller's thread; its errors are translated here for everyone.</summary>
internal sealed class DatabaseFile : IDisposable
{
    /// <summary>Each keeps some megabytes of pages; more readers at a time than this come and go.</summary>
    private const int MostIdleReaders = 16;

    private readonly string _path;
    private readonly ConcurrentBag<Database> _readers = [];
    private readonly Lock _writing = new();
    private volatile bool _closed;

    public DatabaseFile(string path, Database writer)
    {
        _path = path;
        Writer = writer;
    }

    /// <summary>The connection that writes; outside of <see cref="WriteAsync"/> only for one who is its only user.</summary>
    public Database Writer { get; }

    /// <summary>A connection that reads, for one who keeps it; the caller disposes of it before the file is closed.</summary>
    public Database OpenReader() => Database.OpenReader(_path);

    /// <summary>Reads on a connection of its own.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<Database, T> read, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        return Run(Read, read);
    }

    /// <summary>Writes in one transaction; writers wait for one another.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was written.</exception>
    public Task<T> WriteAsync<T>(Func<Database, T> write, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        return Run(Write, write);
    }

    /// <summary>Writes in one transaction; writers wait for one another.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was written.</exception>
    public Task WriteAsync(Action<Database> write, CancellationToken cancellation) => WriteAsync(
        database =>
        {
            write(database);
            return true;
        },
        cancellation);

    /// <summary>Moves what the write-ahead file holds into the database file and closes it.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _closed = true;
            while (_readers.TryTake(out var reader))
            {
                reader.Dispose();
            }

            try
            {
                Writer.ReadLong("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            catch (SqliteException)
            {
                // The write-ahead file stays and is read at the next start: nothing is lost by closing without a checkpoint.
            }

            Writer.Dispose();
        }
    }

    private static Task<T> Run<T>(Func<Func<Database, T>, T> run, Func<Database, T> work)
    {
        try
        {
            return Task.FromResult(run(work));
        }
        catch (SqliteException error)
        {
            return Task.FromException<T>(ErrorTranslation.Translate(error));
        }
        catch (StorageUnavailableException error)
        {
            return Task.FromException<T>(error);
        }
    }

    private T Read<T>(Func<Database, T> read)
    {
        if (!_readers.TryTake(out var database))
        {
            ThrowIfClosed();
            database = OpenReader();
        }

        var reusable = false;
        try
        {
            var result = read(database);
            reusable = !_closed && _readers.Count < MostIdleReaders;
            return result;
        }
        finally
        {
            if (reusable)
            {
                _readers.Add(database);
            }
            else
            {
                database.Dispose();
            }
        }
    }

    private T Write<T>(Func<Database, T> write)
    {
        lock (_writing)
        {
            ThrowIfClosed();
            Writer.Begin();
            try
            {
                var result = write(Writer);
                Writer.Commit();
                return result;
            }
            catch
            {
                Writer.RollBack();
                throw;
            }
        }
    }

    private void ThrowIfClosed()
    {
        if (_closed)
        {
            throw new StorageUnavailableException("The store is closing.");
        }
    }
}
