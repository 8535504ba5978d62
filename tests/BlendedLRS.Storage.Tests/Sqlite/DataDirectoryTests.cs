using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Storage.Tests.Sqlite;

/// <summary>The directory with the database files: who may open it, and what is made of what lies in it.</summary>
public sealed class DataDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_missing_directory_is_created_with_its_five_files()
    {
        var path = _directory.File("a/b");
        await using var storage = SqliteStorage.Open(path, TimeProvider.System);
        Assert.Equal(path, storage.Directory);
        Assert.All((string[])["log.db", "documents.db", "index.db", "facts.db", "config.db"], name => Assert.True(File.Exists(Path.Combine(path, name)), name));
    }

    [SkippableFact]
    public async Task A_directory_that_is_made_is_its_owners_alone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no file modes; the directory inherits the rights of its parent.");
        var path = _directory.File("own");
        await using var storage = SqliteStorage.Open(path, TimeProvider.System);
        const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == Owners);
    }

    [Fact]
    public async Task A_second_opener_is_refused_with_a_sentence_until_the_first_has_closed()
    {
        await using (Open())
        {
            var refused = Assert.Throws<StorageUnavailableException>(Open);
            Assert.Contains($"{_directory.Path} is in use by another BlendedLRS process", refused.Message, StringComparison.Ordinal);
        }

        await using var again = Open();
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_refused_with_a_sentence()
    {
        File.WriteAllText(_directory.File("file"), "");
        var refused = Assert.Throws<StorageUnavailableException>(() => SqliteStorage.Open(_directory.File("file/data"), TimeProvider.System));
        Assert.Contains("cannot be created or written", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_the_documents_and_the_configuration_are_durable_and_the_start_makes_sure()
    {
        await using var storage = Open();
        foreach (var file in (DatabaseFile[])[storage.LogFile, storage.DocumentsFile, storage.ConfigFile])
        {
            Assert.Equal("wal", file.Writer.ReadText("PRAGMA journal_mode"));
            Assert.Equal(2, file.Writer.ReadLong("PRAGMA synchronous"));
        }

        Assert.Equal(1, storage.IndexFile.Writer.ReadLong("PRAGMA synchronous"));
        Assert.Equal(1, storage.FactsFile.Writer.ReadLong("PRAGMA synchronous"));
    }

    [Theory]
    [InlineData("PRAGMA synchronous = NORMAL", "synchronous=1")]
    [InlineData("PRAGMA synchronous = OFF", "synchronous=0")]
    [InlineData("PRAGMA journal_mode = DELETE", "journal_mode=delete")]
    public void A_log_that_would_lose_acknowledged_statements_in_a_power_cut_is_refused(string pragma, string told)
    {
        using var database = Database.OpenWriter(_directory.File("log.db"), Durability.Lasting);
        database.AssertLasting("log.db");
        database.Execute(pragma);
        var refused = Assert.Throws<StorageUnavailableException>(() => database.AssertLasting("log.db"));
        Assert.Contains("log.db is not durable", refused.Message, StringComparison.Ordinal);
        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log.db")]
    [InlineData("documents.db")]
    [InlineData("config.db")]
    public async Task A_newer_schema_is_refused_with_a_sentence(string name)
    {
        await Open().DisposeAsync();
        using (var database = Database.OpenWriter(_directory.File(name), Durability.Lasting))
        {
            database.Execute("PRAGMA user_version = 99");
        }

        var refused = Assert.Throws<StorageUnavailableException>(Open);
        Assert.Contains($"{name} has schema version 99", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_log_is_refused_and_left_as_it_is()
    {
        await Open().DisposeAsync();
        File.WriteAllText(_directory.File("log.db"), new string('x', 50_000));
        Assert.Contains("log.db cannot be opened", Assert.Throws<StorageUnavailableException>(Open).Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 50_000), await File.ReadAllTextAsync(_directory.File("log.db")));
    }

    [Fact]
    public async Task A_log_whose_database_file_is_gone_but_not_its_write_ahead_file_is_refused()
    {
        await Open().DisposeAsync();
        File.Move(_directory.File("log.db"), _directory.File("log.db-wal"));
        Assert.Contains("log.db is missing", Assert.Throws<StorageUnavailableException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_start_lets_go_of_the_directory()
    {
        await Open().DisposeAsync();
        File.Move(_directory.File("log.db"), _directory.File("log.db-wal"));
        Assert.Throws<StorageUnavailableException>(Open);
        File.Move(_directory.File("log.db-wal"), _directory.File("log.db"));
        await using var storage = Open();
    }

    private SqliteStorage Open() => SqliteStorage.Open(_directory.Path, TimeProvider.System);
}
