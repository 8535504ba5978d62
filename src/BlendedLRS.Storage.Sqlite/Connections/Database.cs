using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BlendedLRS.Storage.Sqlite.Connections;

/// <summary>One connection with the statements prepared on it; used by one thread at a time.</summary>
internal sealed class Database : IDisposable
{
    private const long SynchronousFull = 2;
    private const int BusyMilliseconds = 5_000;
    private const int StepsBetweenLooks = 10_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, PreparedStatement> _prepared = new(StringComparer.Ordinal);

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>How many rows the last INSERT, UPDATE or DELETE changed.</summary>
    public int Changes => raw.sqlite3_changes(Handle);

    /// <summary>The number of the row inserted last.</summary>
    public long LastNumber => raw.sqlite3_last_insert_rowid(Handle);

    /// <summary>The driver's connection, for statements whose text is made for one query: <see cref="Prepare"/> would keep every one of them.</summary>
    public SqliteConnection Connection => _connection;

    private sqlite3 Handle => _connection.Handle ?? throw new ObjectDisposedException(nameof(Database));

    /// <summary>Opens the connection that writes, creating the file where there is none.</summary>
    public static Database OpenWriter(string path, Durability durability) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, durability == Durability.Lasting
            ? "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA cache_size = -16384; "
              + "PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864; PRAGMA foreign_keys = ON"
            : "PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32768; "
              + "PRAGMA wal_autocheckpoint = 4000; PRAGMA journal_size_limit = 67108864; PRAGMA foreign_keys = ON");

    /// <summary>Opens a connection that only reads.</summary>
    public static Database OpenReader(string path) =>
        Open(path, SqliteOpenMode.ReadWrite, "PRAGMA query_only = ON; PRAGMA cache_size = -4096");

    /// <summary>Reads the pragmas back: what was asked for and what the file got are not always the same.</summary>
    /// <exception cref="StorageUnavailableException">An acknowledged commit would not survive a power cut.</exception>
    public void AssertLasting(string name)
    {
        var journal = ReadText("PRAGMA journal_mode");
        var synchronous = ReadLong("PRAGMA synchronous");
        if (journal != "wal" || synchronous != SynchronousFull)
        {
            throw new StorageUnavailableException(
                $"{name} is not durable: it must run with journal_mode=wal and synchronous=2 (FULL), "
                + $"but has journal_mode={journal} and synchronous={synchronous}. Keep it on a local disk that allows WAL.");
        }
    }

    /// <summary>The statement for a text, prepared at its first use. The caller disposes it after the last row.</summary>
    public PreparedStatement Prepare(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement))
        {
            statement = new PreparedStatement(Handle, sql);
            _prepared.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs a script of one or more statements.</summary>
    public void Execute(string script)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Scripts are this assembly's own .sql files and pragmas, never input.
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public long ReadLong(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Long(0) : 0;
    }

    public string ReadText(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : "";
    }

    /// <summary>Begins a transaction that writes; it waits for another writer now instead of failing later.</summary>
    public void Begin() => Prepare("BEGIN IMMEDIATE").Run();

    /// <summary>Reads in one transaction: every read sees the same moment, and the file is locked once instead of at each read.</summary>
    public T InSnapshot<T>(Func<Database, T> read)
    {
        Prepare("BEGIN").Run();
        try
        {
            return read(this);
        }
        finally
        {
            RollBack();
        }
    }

    /// <summary>Reads until it is done or nobody waits for it any more: a search that finds little may walk far between two rows.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public T Interruptible<T>(Func<T> read, CancellationToken cancellation)
    {
        if (!cancellation.CanBeCanceled)
        {
            return read();
        }

        raw.sqlite3_progress_handler(Handle, StepsBetweenLooks, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        try
        {
            return read();
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        finally
        {
            raw.sqlite3_progress_handler(Handle, 0, null, null);
        }
    }

    public void Commit() => Prepare("COMMIT").Run();

    /// <summary>Ends a transaction without effect; SQLite may have done so by itself after an error.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(Handle) == 0)
        {
            Prepare("ROLLBACK").Run();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Release();
        }

        _prepared.Clear();
        _connection.Dispose();
    }

    private static Database Open(string path, SqliteOpenMode mode, string pragmas)
    {
        var address = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(address.ConnectionString);
        var database = new Database(connection);
        try
        {
            connection.Open();
            database.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}; {pragmas}");
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
