using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace BlendedLRS.Storage.Tests.Sqlite;

public sealed class ErrorTranslationTests
{
    [Theory]
    [InlineData(ErrorTranslation.Full, "no room", true)]
    [InlineData(ErrorTranslation.Busy, "Another process", false)]
    [InlineData(ErrorTranslation.Locked, "Another process", false)]
    [InlineData(ErrorTranslation.ReadOnly, "may not be written", false)]
    [InlineData(ErrorTranslation.Corrupt, "damaged", false)]
    [InlineData(ErrorTranslation.NotADatabase, "damaged", false)]
    [InlineData(ErrorTranslation.InputOutput, "failed to read or write", false)]
    [InlineData(ErrorTranslation.FailedSync, "did not confirm", false)]
    [InlineData(ErrorTranslation.FailedDirectorySync, "did not confirm", false)]
    [InlineData(1, "code 1", false)]
    public void Each_error_of_the_driver_has_a_sentence(int code, string told, bool noSpace)
    {
        var driver = new SqliteException("driver", code & 0xFF, code);
        var ours = ErrorTranslation.Translate(driver);
        Assert.Contains(told, ours.Message, StringComparison.Ordinal);
        Assert.Equal(noSpace, ours.NoSpace);
        Assert.Same(driver, ours.InnerException);
    }

    [Fact]
    public void The_codes_are_those_of_sqlite()
    {
        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, ErrorTranslation.Full);
        Assert.Equal(SQLitePCL.raw.SQLITE_BUSY, ErrorTranslation.Busy);
        Assert.Equal(SQLitePCL.raw.SQLITE_LOCKED, ErrorTranslation.Locked);
        Assert.Equal(SQLitePCL.raw.SQLITE_NOMEM, ErrorTranslation.OutOfMemory);
        Assert.Equal(SQLitePCL.raw.SQLITE_READONLY, ErrorTranslation.ReadOnly);
        Assert.Equal(SQLitePCL.raw.SQLITE_CORRUPT, ErrorTranslation.Corrupt);
        Assert.Equal(SQLitePCL.raw.SQLITE_CANTOPEN, ErrorTranslation.CannotOpen);
        Assert.Equal(SQLitePCL.raw.SQLITE_NOTADB, ErrorTranslation.NotADatabase);
        Assert.Equal(SQLitePCL.raw.SQLITE_IOERR_FSYNC, ErrorTranslation.FailedSync);
        Assert.Equal(SQLitePCL.raw.SQLITE_IOERR_DIR_FSYNC, ErrorTranslation.FailedDirectorySync);
    }

    [Fact]
    public void An_error_of_a_real_file_keeps_its_code()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(directory.File("x.db"), new string('x', 5_000));
        using var database = Database.OpenWriter(directory.File("x.db"), Durability.Rebuildable);
        var error = Assert.Throws<SqliteException>(() => database.ReadLong("PRAGMA user_version"));
        Assert.True(ErrorTranslation.IsBroken(error));
    }
}
