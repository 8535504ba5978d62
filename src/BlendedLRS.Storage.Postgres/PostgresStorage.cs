using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Attachments;
using BlendedLRS.Storage.Postgres.Cells;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Credentials;
using BlendedLRS.Storage.Postgres.Documents;
using BlendedLRS.Storage.Postgres.Facts;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Statements;

namespace BlendedLRS.Storage.Postgres;

/// <summary>The store for many servers: one PostgreSQL database, 15 or newer, that all of them share; the servers keep nothing.</summary>
public sealed class PostgresStorage : IStore
{
    private readonly PostgresDatabase _database;
    private readonly PostgresAttachmentStore _attachments;

    private PostgresStorage(PostgresDatabase database, TimeProvider clock)
    {
        _database = database;
        BlendCells = new PostgresBlendCellStore(database);
        CellQueries = new PostgresCellQueries(database, clock);
        FactStore = new PostgresFactStore(database);
        FactQueries = new PostgresFactQueries(database);
        Documents = new PostgresDocumentStore(database, clock);
        Attachments = _attachments = new PostgresAttachmentStore(database, clock);
        Credentials = new PostgresCredentialStore(database);
    }

    /// <inheritdoc/>
    public IStatementLog Log { get; } = null!;

    /// <inheritdoc/>
    public IStatementLogReader LogReader { get; } = null!;

    /// <inheritdoc/>
    public IStatementIndex Index { get; } = null!;

    /// <inheritdoc/>
    public IStatementSearch Search { get; } = null!;

    /// <inheritdoc/>
    public IActivityDefinitions Activities { get; } = null!;

    /// <inheritdoc/>
    public IFactStore FactStore { get; }

    /// <inheritdoc/>
    public IFactQueries FactQueries { get; }

    /// <inheritdoc/>
    public IBlendCellStore BlendCells { get; }

    /// <inheritdoc/>
    public ICellQueries CellQueries { get; }

    /// <inheritdoc/>
    public IDocumentStore Documents { get; }

    /// <inheritdoc/>
    public IAttachmentStore Attachments { get; }

    /// <inheritdoc/>
    public ICredentialStore Credentials { get; }

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
            var storage = new PostgresStorage(database, clock);
            await storage._attachments.SweepAsync(cancellation);
            return storage;
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
        await _database.DisposeAsync();
    }
}
