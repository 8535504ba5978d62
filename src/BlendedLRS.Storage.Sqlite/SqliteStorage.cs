using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Sqlite.Attachments;
using BlendedLRS.Storage.Sqlite.Cells;
using BlendedLRS.Storage.Sqlite.Configuration;
using BlendedLRS.Storage.Sqlite.Connections;
using BlendedLRS.Storage.Sqlite.Copying;
using BlendedLRS.Storage.Sqlite.Credentials;
using BlendedLRS.Storage.Sqlite.Documents;
using BlendedLRS.Storage.Sqlite.Facts;
using BlendedLRS.Storage.Sqlite.Ids;
using BlendedLRS.Storage.Sqlite.Resolution;
using BlendedLRS.Storage.Sqlite.Search;
using BlendedLRS.Storage.Sqlite.Statements;
using BlendedLRS.Storage.Sqlite.Surveys;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Storage.Sqlite;

/// <summary>The embedded store: SQLite files in one directory, and the contents of attachments beside them, held by one process. <c>log.db</c>, <c>documents.db</c> and <c>config.db</c> are the truth and survive a power cut;
/// <c>ids.db</c>, <c>index.db</c> and <c>facts.db</c> are projections of the log and may be deleted while nothing runs.</summary>
public sealed class SqliteStorage : IStore
{
    private readonly SqliteDataDirectory _directory;
    private readonly StatementIds _ids;
    private readonly SqliteStatementLog _log;
    private bool _disposed;

    private SqliteStorage(SqliteDataDirectory directory, TimeProvider clock, Action<Database> commit)
    {
        _directory = directory;
        LogFile = directory.OpenLasting(SqliteDataDirectory.LogName, "Statements/Migrations");
        DocumentsFile = directory.OpenLasting(SqliteDataDirectory.DocumentsName, "Documents/Migrations");
        ConfigFile = directory.OpenLasting(SqliteDataDirectory.ConfigName, "Credentials/Migrations");
        var check = new ProjectionCheck(LogFile.Writer);
        IndexFile = directory.OpenRebuildable(SqliteDataDirectory.IndexName, ["Search/index_schema.sql"], check.IndexFits);
        FactsFile = directory.OpenRebuildable(SqliteDataDirectory.FactsName, ["Facts/facts_schema.sql", "Resolution/resolution_schema.sql", "Cells/cells_schema.sql"], check.FactsFit);

        var horizon = new Horizon(clock);
        var rows = new LogRows();
        _ids = new StatementIds(directory.OpenRebuildable(SqliteDataDirectory.IdsName, ["Ids/ids_schema.sql"], check.IdsFit), LogFile.Writer);
        _log = new SqliteStatementLog(LogFile, _ids, horizon, commit);
        LogReader = new SqliteStatementLogReader(LogFile, _ids, horizon, rows);
        Index = new SqliteStatementIndex(IndexFile, LogFile, rows, _ids);
        Search = new SqliteStatementSearch(IndexFile, LogFile, rows);
        Activities = new SqliteActivityDefinitions(IndexFile);
        FactStore = new SqliteFactStore(FactsFile);
        FactQueries = new SqliteFactQueries(FactsFile);
        Resolution = new SqliteResolutionStore(FactsFile);
        BlendCells = new SqliteBlendCellStore(FactsFile);
        Cells = new SqliteCellStore(ConfigFile);
        CellQueries = new SqliteCellQueries(FactsFile, clock);
        Documents = new SqliteDocumentStore(DocumentsFile, clock);
        Credentials = new SqliteCredentialStore(ConfigFile);
        Configuration = new SqliteConfigurationStore(ConfigFile);
        Surveys = new SqliteSurveyStore(ConfigFile);
        Attachments = new FileAttachmentStore(directory.Path);
        CopyTarget = new SqliteCopyTarget(LogFile, DocumentsFile, _ids, horizon);
    }

    /// <summary>The full path of the data directory.</summary>
    public string Directory => _directory.Path;

    /// <inheritdoc/>
    public IStatementLog Log => _log;

    /// <inheritdoc/>
    public IStatementLogReader LogReader { get; }

    /// <inheritdoc/>
    public IStatementIndex Index { get; }

    /// <inheritdoc/>
    public IStatementSearch Search { get; }

    /// <inheritdoc/>
    public IActivityDefinitions Activities { get; }

    /// <inheritdoc/>
    public IFactStore FactStore { get; }

    /// <inheritdoc/>
    public IFactQueries FactQueries { get; }

    /// <inheritdoc/>
    public IResolutionStore Resolution { get; }

    /// <inheritdoc/>
    public IBlendCellStore BlendCells { get; }

    /// <inheritdoc/>
    public ICellStore Cells { get; }

    /// <inheritdoc/>
    public ICellQueries CellQueries { get; }

    /// <inheritdoc/>
    public IDocumentStore Documents { get; }

    /// <inheritdoc/>
    public IAttachmentStore Attachments { get; }

    /// <inheritdoc/>
    public ICredentialStore Credentials { get; }

    /// <inheritdoc/>
    public IConfigurationStore Configuration { get; }

    /// <inheritdoc/>
    public ISurveyStore Surveys { get; }

    /// <inheritdoc/>
    public IStoreCopyTarget CopyTarget { get; }

    /// <inheritdoc/>
    public IProjectorLease Projector { get; } = new OnlyProcess();

    /// <inheritdoc/>
    public int SchemaSteps => _directory.SchemaSteps;

    /// <inheritdoc/>
    public Task<StorageUnavailableException> Stopped => _log.Stopped;

    internal DatabaseFile LogFile { get; }

    internal DatabaseFile IndexFile { get; }

    internal DatabaseFile FactsFile { get; }

    internal DatabaseFile DocumentsFile { get; }

    internal DatabaseFile ConfigFile { get; }

    /// <summary>Whether a directory holds a store, which <see cref="Open(string, TimeProvider)"/> would else create.</summary>
    public static bool Exists(string directory) => File.Exists(Path.Combine(directory, SqliteDataDirectory.LogName));

    /// <summary>Opens the store, creating what is missing and building projections anew that do not fit the log.</summary>
    /// <param name="directory">The data directory.</param>
    /// <param name="clock">Gives the moments of <c>stored</c>.</param>
    /// <exception cref="StorageUnavailableException">The directory is in use, a file is damaged or newer than this program, or writes would not be durable.
    /// The message is a sentence for the operator.</exception>
    public static SqliteStorage Open(string directory, TimeProvider clock) => Open(directory, clock, database => database.Commit());

    /// <summary>Finishes the writes that wait, moves the write-ahead files into their databases and lets go of the directory.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _log.FinishAsync();
        _ids.Dispose();
        _directory.Dispose();
    }

    /// <summary>Opens the store with another way to commit, so that a test can see one fail.</summary>
    internal static SqliteStorage Open(string directory, TimeProvider clock, Action<Database> commit)
    {
        var held = SqliteDataDirectory.Open(directory);
        try
        {
            return new SqliteStorage(held, clock, commit);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
