using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Sqlite;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>SQLite in a fresh directory.</summary>
public sealed class SqliteUnderTest : IStorageUnderTest
{
    private readonly TimeProvider _clock;
    private readonly List<TemporaryDirectory> _directories = [new()];
    private readonly List<SqliteStorage> _crashed = [];
    private SqliteStorage _storage;

    public SqliteUnderTest(TimeProvider clock)
    {
        _clock = clock;
        _storage = SqliteStorage.Open(_directories[0].Path, clock);
    }

    public IStatementLog Log => _storage.Log;

    public IStatementLogReader LogReader => _storage.LogReader;

    public IStatementIndex Index => _storage.Index;

    public IStatementSearch Search => _storage.Search;

    public IActivityDefinitions Activities => _storage.Activities;

    public IFactStore FactStore => _storage.FactStore;

    public IFactQueries FactQueries => _storage.FactQueries;

    public ICredentialStore Credentials => _storage.Credentials;

    public IDocumentStore Documents => _storage.Documents;

    public IBlendCellStore BlendCells => _storage.BlendCells;

    public ICellStore Cells => _storage.Cells;

    public ICellQueries CellQueries => _storage.CellQueries;

    public IAttachmentStore Attachments => _storage.Attachments;

    public IConfigurationStore Configuration => _storage.Configuration;

    public IResolutionStore Resolution => _storage.Resolution;

    public ISurveyStore Surveys => _storage.Surveys;

    public IStoreCopyTarget CopyTarget => _storage.CopyTarget;

    public Task<long> LinkRowsAsync() => _storage.FactsFile.ReadAsync(
        database => database.ReadLong("SELECT (SELECT count(*) FROM fact_link) + (SELECT count(*) FROM fact_concern)"), CancellationToken.None);

    public async Task ReopenAsync()
    {
        await _storage.DisposeAsync();
        _storage = SqliteStorage.Open(_directories[^1].Path, _clock);
    }

    public async Task CrashAsync()
    {
        var copy = new TemporaryDirectory();
        // A reader in a transaction keeps the write-ahead file from starting over, so that the copies fit together as those of one moment.
        await _storage.LogFile.ReadAsync(database => database.InSnapshot(snapshot => CopyFiles(snapshot, copy)), CancellationToken.None);
        _directories.Add(copy);
        _crashed.Add(_storage);
        _storage = SqliteStorage.Open(copy.Path, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        foreach (var storage in _crashed)
        {
            await storage.DisposeAsync();
        }

        foreach (var directory in _directories)
        {
            directory.Dispose();
        }
    }

    private int CopyFiles(Database snapshot, TemporaryDirectory copy)
    {
        snapshot.ReadLong("SELECT count(*) FROM statement");
        var files = Directory.GetFiles(_directories[^1].Path, "*.db*");
        foreach (var file in files)
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        var attachments = Path.Combine(_directories[^1].Path, "attachments");
        foreach (var file in Directory.GetFiles(attachments, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.File("attachments"), Path.GetRelativePath(attachments, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return files.Length;
    }
}
