using System.Net.Sockets;
using Npgsql;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace BlendedLRS.Storage.Postgres;

/// <summary>From the driver's errors (SQLSTATE, PostgreSQL Appendix A) to ours: the only place that knows them.</summary>
internal static class ErrorTranslation
{
    /// <summary>Whether the same work may succeed in a moment: the connection is gone, the server starts, stops or has changed its role, or another transaction was in the way.</summary>
    public static bool IsPassing(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => false,
        PostgresException server => server.IsTransient
            || server.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException driver => driver.IsTransient || driver.InnerException is SocketException or IOException or TimeoutException,
        BrokenCircuitException or TimeoutException or SocketException or IOException => true,
        _ => false,
    };

    /// <summary>Whether an error is the database's at all.</summary>
    public static bool IsOfDatabase(Exception error) => error is NpgsqlException or BrokenCircuitException or TimeoutRejectedException
        or TimeoutException or SocketException or IOException or ObjectDisposedException;

    /// <summary>Our error for one of the driver.</summary>
    public static StorageUnavailableException Translate(Exception error) =>
        new(Sentence(error), error) { NoSpace = error is PostgresException { SqlState: PostgresErrorCodes.DiskFull } };

    private static string Sentence(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "There is no room left on the disk of the database.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "The database takes no writes: it is a standby.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "The database refuses the user or the password.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } server => $"The database does not exist: {server.MessageText}.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } server => $"The database user lacks a right: {server.MessageText}.",
        PostgresException server => $"The database failed with SQLSTATE {server.SqlState}.",
        ObjectDisposedException => "The store is closed.",
        _ => "The database does not answer.",
    };
}
