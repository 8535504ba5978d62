using System.Globalization;
using System.Security.Cryptography;
using BlendedLRS.Storage.Postgres.Connections;
using BlendedLRS.Storage.Projections;
using Npgsql;

namespace BlendedLRS.Storage.Postgres.Projections;

/// <summary>The lease in table <c>projector</c>: a holder that does not renew it in time loses it to whoever asks next.</summary>
internal sealed class PostgresProjectorLease(PostgresDatabase database) : IProjectorLease
{
    private const int NameBytes = 8;

    /// <summary>After a kill the others wait so long: short enough to be back within ten seconds, and long enough that no pause of a process or the network moves the lease.</summary>
    internal static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);

    // An answer that comes later is worth nothing: the next try is due.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private static readonly string Hold = Sql.Read("Projections/hold.sql");
    private static readonly string Release = Sql.Read("Projections/release.sql");

    private readonly string _holder = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}:{Environment.ProcessId}:{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes))}");

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public TimeSpan Renewal => TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public Task<bool> TryHoldAsync(CancellationToken cancellation) => RunAsync(
        async (connection, stop) =>
        {
            await using var hold = new NpgsqlCommand(Hold, connection)
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = _holder }, new NpgsqlParameter<TimeSpan> { TypedValue = Duration } },
            };
            return await hold.ExecuteScalarAsync(stop) is not null;
        },
        cancellation);

    /// <inheritdoc/>
    public Task ReleaseAsync(CancellationToken cancellation) => RunAsync(
        async (connection, stop) =>
        {
            await using var release = new NpgsqlCommand(Release, connection) { Parameters = { new NpgsqlParameter<string> { TypedValue = _holder } } };
            return await release.ExecuteNonQueryAsync(stop);
        },
        cancellation);

    private async Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            return await database.WorkAsync(work, either.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new StorageUnavailableException("The database does not answer in time.", error);
        }
    }
}
