using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Search;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Postgres;

/// <summary>The store for many servers: one PostgreSQL database, 15 or newer, that all of them share; the servers keep nothing.</summary>
public sealed class PostgresStorage : IStore
{
    private readonly PostgresDatabase _database;
    private readonly PostgresStatementLog _log;

    private PostgresStorage(PostgresDatabase database, PostgresOptions options, TimeProvider clock)
    {
        _database = database;
        var places = new PlaceClock(clock);
        var horizon = new Horizon(database);
        var growth = new LogGrowth(database, horizon, TimeProvider.System);
        var rows = new LogRows();
        _log = new PostgresStatementLog(database, places, new Partitions(database), growth, options.Writers);
        LogReader = new PostgresStatementLogReader(database, horizon, growth, new Promises(database, horizon, places), rows);
        Index = new PostgresStatementIndex(database, rows);
        Search = new PostgresStatementSearch(database, rows);
        Activities = new PostgresActivityDefinitions(database);
    }

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
    public IFactStore FactStore { get; } = null!;

    /// <inheritdoc/>
    public IFactQueries FactQueries { get; } = null!;

    /// <inheritdoc/>
    public IBlendCellStore BlendCells { get; } = null!;

    /// <inheritdoc/>
    public ICellQueries CellQueries { get; } = null!;

    /// <inheritdoc/>
    public IDocumentStore Documents { get; } = null!;

    /// <inheritdoc/>
    public IAttachmentStore Attachments { get; } = null!;

    /// <inheritdoc/>
    public ICredentialStore Credentials { get; } = null!;

    /// <inheritdoc/>
    public IProjectorLease Projector { get; } = null!;

    /// <summary>Never: whatever happens to the database, the next connection finds what is really there.</summary>
    public Task<StorageUnavailableException> Stopped { get; } = new TaskCompletionSource<StorageUnavailableException>().Task;

    /// <summary>Connects and brings the schema up to date, one server at a time.</summary>
    /// <param name="options">Where the database is.</param>
    /// <param name="clock">The moments of everything but <c>stored</c>. Those are the database's own, so that the clocks of the servers do not matter;
    /// only a clock that is not the system's, as tests have it, gives them.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is newer than this program. The message is a sentence for the operator.</exception>
    public static async Task<PostgresStorage> OpenAsync(PostgresOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var database = new PostgresDatabase(options.ConnectionString, options.Patience);
        try
        {
            await database.WorkAsync(SchemaVersions.ApplyAsync, cancellation);
            return new PostgresStorage(database, options, clock);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _log.FinishAsync();
        await _database.DisposeAsync();
    }
}
