using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Sqlite;

/// <summary>From the driver's error codes (sqlite.org/rescode.html) to ours: the only place that knows them.</summary>
internal static class ErrorTranslation
{
    internal const int Busy = 5;
    internal const int Locked = 6;
    internal const int OutOfMemory = 7;
    internal const int ReadOnly = 8;
    internal const int InputOutput = 10;
    internal const int Corrupt = 11;
    internal const int Full = 13;
    internal const int CannotOpen = 14;
    internal const int NotADatabase = 26;
    internal const int FailedSync = InputOutput | (4 << 8);
    internal const int FailedDirectorySync = InputOutput | (5 << 8);

    // Of the operating system: ENOSPC and EDQUOT of Unix, ERROR_DISK_FULL of Windows.
    internal const int NoSpaceOnDevice = 28;
    internal const int QuotaExceeded = 122;
    internal const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Our error for one of the driver.</summary>
    public static StorageUnavailableException Translate(SqliteException error) =>
        new(Sentence(error), error) { NoSpace = error.SqliteErrorCode == Full };

    /// <summary>Our error for one of a file that is no database: the content of an attachment.</summary>
    public static StorageUnavailableException Translate(Exception error) =>
        error.HResult is NoSpaceOnDevice or QuotaExceeded or WindowsDiskFull
            ? new("There is no room left on the disk of the data directory.", error) { NoSpace = true }
            : new("The disk failed to read or write the content of an attachment.", error);

    /// <summary>Whether the disk refused to make writes durable: what is on it is then unknown until it is read anew.</summary>
    public static bool IsFailedSync(Exception error) =>
        error is SqliteException { SqliteExtendedErrorCode: FailedSync or FailedDirectorySync };

    /// <summary>Whether the content of a file is broken, rather than out of reach.</summary>
    public static bool IsBroken(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    private static string Sentence(SqliteException error) => error.SqliteErrorCode switch
    {
        Full => "There is no room left on the disk of the data directory.",
        Busy or Locked => "Another process holds the database.",
        OutOfMemory => "The database ran out of memory.",
        ReadOnly => "The data directory may not be written.",
        CannotOpen => "The database file cannot be opened.",
        Corrupt or NotADatabase => "The database file is damaged.",
        InputOutput when IsFailedSync(error) => "The disk did not confirm a write.",
        InputOutput => "The disk failed to read or write.",
        _ => $"The database failed with code {error.SqliteExtendedErrorCode}.",
    };
}
