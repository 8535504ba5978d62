using BlendedLRS.Storage.Attachments;
using BlendedLRS.Storage.Cells;
using BlendedLRS.Storage.Configuration;
using BlendedLRS.Storage.Copying;
using BlendedLRS.Storage.Credentials;
using BlendedLRS.Storage.Documents;
using BlendedLRS.Storage.Facts;
using BlendedLRS.Storage.Resolution;
using BlendedLRS.Storage.Postgres;
using BlendedLRS.Storage.Statements;
using BlendedLRS.Storage.Surveys;
using Npgsql;

namespace BlendedLRS.Storage.Tests.Stores;

/// <summary>PostgreSQL in a fresh database.</summary>
public sealed class PostgresUnderTest : IStorageUnderTest
{
    private readonly TimeProvider _clock;
    private readonly List<PostgresStorage> _crashed = [];
    private PostgresStorage _storage;

    public PostgresUnderTest(TimeProvider clock)
    {
        _clock = clock;
        ConnectionString = Task.Run(() => TestDatabases.CreateAsync()).GetAwaiter().GetResult();
        _storage = Task.Run(OpenAsync).GetAwaiter().GetResult();
    }

    public string ConnectionString { get; }

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

    public async Task<long> LinkRowsAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var count = source.CreateCommand("SELECT (SELECT count(*) FROM fact_link) + (SELECT count(*) FROM fact_concern)");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public async Task ReopenAsync()
    {
        await _storage.DisposeAsync();
        _storage = await OpenAsync();
    }

    public async Task CrashAsync()
    {
        _crashed.Add(_storage);
        _storage = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        foreach (var storage in _crashed)
        {
            await storage.DisposeAsync();
        }

        await TestDatabases.DropAsync(ConnectionString);
    }

    private Task<PostgresStorage> OpenAsync() => PostgresStorage.OpenAsync(new PostgresOptions(ConnectionString), _clock, CancellationToken.None);
}
