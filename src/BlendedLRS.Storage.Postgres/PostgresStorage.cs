using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Postgres.Attachments;
using BlendedLRS.Storage.Postgres.Cells;
using BlendedLRS.Storage.Postgres.Configuration;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Postgres.Copying;
using BlendedLRS.Storage.Postgres.Credentials;
using BlendedLRS.Storage.Postgres.Documents;
using BlendedLRS.Storage.Postgres.Facts;
using BlendedLRS.Storage.Postgres.Projections;
using BlendedLRS.Storage.Postgres.Resolution;
using BlendedLRS.Storage.Postgres.Search;
using BlendedLRS.Storage.Postgres.Statements;
using BlendedLRS.Storage.Postgres.Surveys;
using BlendedLRS.Storage.Projections;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;

namespace BlendedLRS.Storage.Postgres;

/// <summary>The store for many servers: one PostgreSQL database, 15 or newer, that all of them share; the servers keep nothing.</summary>
public sealed class PostgresStorage : IStore
{
    // A search that a standby does not answer at once is better answered by the database itself.
    private static readonly TimeSpan ReplicaPatience = TimeSpan.FromSeconds(1);

    private readonly PostgresDatabase _database;
    private readonly PostgresDatabase? _replica;
    private readonly PostgresStatementLog _log;
    private readonly PostgresAttachmentStore _attachments;

    private PostgresStorage(PostgresDatabase database, PostgresDatabase? replica, PostgresOptions options, TimeProvider clock, bool withoutHorizon, int schemaSteps)
    {
        (_database, _replica) = (database, replica);
        SchemaSteps = schemaSteps;
        var places = new PlaceClock(clock);
        var horizon = new Horizon(database, trustsWhatItSees: withoutHorizon);
        var growth = new LogGrowth(database, horizon, TimeProvider.System);
        var rows = new LogRows();
        var partitions = new Partitions(database);
        _log = new PostgresStatementLog(database, places, partitions, growth, options.Writers);
        CopyTarget = new PostgresCopyTarget(database, partitions);
        LogReader = new PostgresStatementLogReader(database, horizon, growth, new Promises(database, horizon, places), rows);
        Projector = new PostgresProjectorLease(database);
        Resolution = new PostgresResolutionStore(database);
        BlendCells = new PostgresBlendCellStore(database);
        Cells = new PostgresCellStore(database);
        CellQueries = new PostgresCellQueries(database, clock);
        FactStore = new PostgresFactStore(database);
        FactQueries = new PostgresFactQueries(database);
        Documents = new PostgresDocumentStore(database, clock);
        Attachments = _attachments = new PostgresAttachmentStore(database, clock);
        Credentials = new PostgresCredentialStore(database);
        Configuration = new PostgresConfigurationStore(database);
        Surveys = new PostgresSurveyStore(database);
        var index = new PostgresStatementIndex(database, rows);
        Index = index;
        Search = new PostgresStatementSearch(database, rows);
        if (replica is not null)
        {
            Search = new ReplicaSearch(new PostgresStatementSearch(replica, rows), Search, index, TimeProvider.System);
        }

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
    public IProjectorLease Projector { get; }

    /// <inheritdoc/>
    public int SchemaSteps { get; }

    /// <summary>Never: whatever happens to the database, the next connection finds what is really there.</summary>
    public Task<StorageUnavailableException> Stopped { get; } = new TaskCompletionSource<StorageUnavailableException>().Task;

    /// <summary>Connects and brings the schema up to date, one server at a time.</summary>
    /// <param name="options">Where the database is.</param>
    /// <param name="clock">The moments of everything but <c>stored</c>. Those are the database's own, so that the clocks of the servers do not matter;
    /// only a clock that is not the system's, as tests have it, gives them.</param>
    /// <param name="cancellation">Stops the start.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is newer than this program. The message is a sentence for the operator.</exception>
    public static Task<PostgresStorage> OpenAsync(PostgresOptions options, TimeProvider clock, CancellationToken cancellation) =>
        OpenAsync(options, clock, withoutHorizon: false, cancellation);

    /// <summary>Whether a database holds a store, which <see cref="OpenAsync(PostgresOptions, TimeProvider, CancellationToken)"/> would else create.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be reached, or there is none.</exception>
    public static async Task<bool> ExistsAsync(PostgresOptions options, CancellationToken cancellation)
    {
        await using var database = Connect(options.ConnectionString, options.Patience) ?? throw Unreadable();
        return await database.WorkAsync(SchemaVersions.IsThereAsync, cancellation);
    }

    /// <summary>Opens the store with readers that trust what they see, so that a test can see them fail.</summary>
    internal static async Task<PostgresStorage> OpenAsync(PostgresOptions options, TimeProvider clock, bool withoutHorizon, CancellationToken cancellation)
    {
        var database = Connect(options.ConnectionString, options.Patience) ?? throw Unreadable();
        PostgresDatabase? replica = null;
        try
        {
            replica = options.ReplicaConnectionString is { } standby ? Connect(standby, ReplicaPatience) ?? throw Unreadable() : null;
            var steps = await database.WorkAsync(SchemaVersions.ApplyAsync, cancellation);
            var storage = new PostgresStorage(database, replica, options, clock, withoutHorizon, steps);
            await storage._attachments.SweepAsync(cancellation);
            return storage;
        }
        catch
        {
            await CloseAsync(database, replica);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _log.FinishAsync();
        await CloseAsync(_database, _replica);
    }

    private static async Task CloseAsync(PostgresDatabase database, PostgresDatabase? replica)
    {
        await database.DisposeAsync();
        if (replica is not null)
        {
            await replica.DisposeAsync();
        }
    }

    // The driver's own words go no further: they may quote what it could not read, and so a part of the password.
    private static PostgresDatabase? Connect(string connectionString, TimeSpan patience)
    {
        try
        {
            return new PostgresDatabase(connectionString, patience);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or OverflowException or NotSupportedException)
        {
            return null;
        }
    }

    private static StorageUnavailableException Unreadable() => new(
        "The connection string of the database (not shown) cannot be read: it is name=value pairs separated by semicolons, with the names that Npgsql knows, such as Host, Port, Database, Username and Password; a value that holds a semicolon or a quote stands in quotes.");
}
