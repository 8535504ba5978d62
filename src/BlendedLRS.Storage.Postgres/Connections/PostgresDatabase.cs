using System.Data;
using System.Data.Common;
using Npgsql;
using Polly;

namespace BlendedLRS.Storage.Postgres.Connections;

/// <summary>The connections to one database. Errors of the driver leave it as <see cref="StorageUnavailableException"/>.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    /// <summary>What a connection string does not say: a dead server is noticed in seconds, and statements that come again are prepared.</summary>
    private static readonly (string Keyword, object Value)[] Defaults =
    [
        ("Timeout", 3),
        ("Cancellation Timeout", 500),
        ("Keepalive", 5),
        ("Host Recheck Seconds", 1),
        ("Max Auto Prepare", 200),
        ("Auto Prepare Min Usages", 2),
        ("Application Name", "BlendedLRS"),
    ];

    private readonly NpgsqlDataSource _source;
    private readonly Outage _outage;
    private readonly ResiliencePipeline _requests;

    /// <summary>Prepares the connections; none is opened yet.</summary>
    /// <param name="connectionString">In Npgsql's keywords; what it does not say is set here.</param>
    /// <param name="patience">How long a request is tried again.</param>
    public PostgresDatabase(string connectionString, TimeSpan patience)
    {
        _source = NewSource(connectionString);
        _outage = new Outage(patience, TimeProvider.System);
        _requests = Resilience.ForRequests(_outage, TimeProvider.System);
    }

    /// <summary>Reads for a request, again and again while the reason of a failure may pass.</summary>
    public Task<T> ReadAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> read, CancellationToken cancellation) =>
        TranslatedAsync(
            () => _requests.ExecuteAsync(
                async stop =>
                {
                    await using var connection = await OpenAsync(stop);
                    return await WatchedAsync(connection, () => read(connection, stop), stop);
                },
                cancellation).AsTask(),
            cancellation);

    /// <summary>Writes for a request, in a transaction of its own at READ COMMITTED. What fails before its commit is tried again; a commit that fails is not: nobody knows what became of it.</summary>
    public Task<T> WriteAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> write, CancellationToken cancellation) =>
        TranslatedAsync(() => _requests.ExecuteAsync(async stop => await TransactAsync(write, stop), cancellation).AsTask(), cancellation);

    /// <summary>As <see cref="WriteAsync"/> for work that may be repeated even when it is there already, so that a commit that fails is tried again as well.</summary>
    public Task<T> WriteRepeatableAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> write, CancellationToken cancellation) =>
        TranslatedAsync(() => _requests.ExecuteAsync(async stop => await TransactAsync(write, stop, isRepeatable: true), cancellation).AsTask(), cancellation);

    /// <summary>Work that nobody waits for, once and for as long as it takes: projections, migrations, copies. It opens transactions itself where it needs them.</summary>
    public Task<T> WorkAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellation) => TranslatedAsync(
        async () =>
        {
            await using var connection = await OpenAsync(cancellation);
            return await WatchedAsync(connection, () => work(connection, cancellation), cancellation);
        },
        cancellation);

    /// <summary>As <see cref="WorkAsync"/>, in one transaction.</summary>
    public Task<T> TransactionAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        TranslatedAsync(() => TransactAsync(work, cancellation), cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource NewSource(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var said = new DbConnectionStringBuilder { ConnectionString = connectionString };
        foreach (var (keyword, value) in Defaults)
        {
            if (!said.ContainsKey(keyword))
            {
                given[keyword] = value;
            }
        }

        var builder = new NpgsqlDataSourceBuilder(given.ConnectionString);
        return (given.Host ?? "").Contains(',', StringComparison.Ordinal)
            ? builder.BuildMultiHost().WithTargetSession(TargetSessionAttributes.ReadWrite)
            : builder.Build();
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellation);
        }
        catch (Exception error) when (ErrorTranslation.IsPassing(error))
        {
            _outage.Goes();
            throw;
        }
    }

    private async Task<T> TransactAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellation, bool isRepeatable = false)
    {
        await using var connection = await OpenAsync(cancellation);
        return await WatchedAsync(
            connection,
            async () =>
            {
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellation);
                var result = await work(connection, cancellation);
                try
                {
                    await transaction.CommitAsync(cancellation);
                }
                catch (Exception error) when (!isRepeatable && ErrorTranslation.IsOfDatabase(error))
                {
                    throw ErrorTranslation.Translate(error);
                }

                return result;
            },
            cancellation);
    }

    // A server that became a standby keeps its connections: they must go, so that the next try looks for the one that takes writes.
    // A commit that waits for a synchronous standby and is cancelled says that it succeeded, although no standby has it: what ends after its cancellation is not believed.
    private async Task<T> WatchedAsync<T>(NpgsqlConnection connection, Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            var result = await work();
            cancellation.ThrowIfCancellationRequested();
            _outage.Ended();
            return result;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            NpgsqlConnection.ClearPool(connection);
            throw;
        }
    }

    private static async Task<T> TranslatedAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (ErrorTranslation.IsOfDatabase(error) && !cancellation.IsCancellationRequested)
        {
            throw ErrorTranslation.Translate(error);
        }
    }
}
