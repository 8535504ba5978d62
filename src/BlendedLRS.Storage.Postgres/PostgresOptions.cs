namespace BlendedLRS.Storage.Postgres;

/// <summary>Where the database is and how it is used.</summary>
/// <param name="ConnectionString">In Npgsql's keywords; several hosts are allowed, and then the one that takes writes is found.</param>
public sealed record PostgresOptions(string ConnectionString)
{
    /// <summary>A hot standby that may answer lists; null for none.</summary>
    public string? ReplicaConnectionString { get; init; }

    /// <summary>Most transactions that append to the log at the same time.</summary>
    public int Writers { get; init; } = 4;

    /// <summary>How long a request is tried again while the database does not answer; then it fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);
}
