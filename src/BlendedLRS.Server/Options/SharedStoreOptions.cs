namespace BlendedLRS.Server.Options;

/// <summary>The PostgreSQL database that several servers share; without it the store is SQLite in the data directory.</summary>
internal sealed record SharedStoreOptions
{
    /// <summary>Never printed: it may hold a password.</summary>
    [Setting("Connection string of the PostgreSQL database, such as Host=db1,db2;Database=blendedlrs;Username=blendedlrs; without it the store is SQLite in the data directory.", Minimum = 1, Secret = true)]
    public string? ConnectionString { get; init; }

    /// <summary>Goes with <see cref="ConnectionString"/>.</summary>
    [Setting("Connection string of a hot standby that may answer lists; without it the database itself does.", Minimum = 1, Secret = true)]
    public string? ReplicaConnectionString { get; init; }

    /// <summary>For each server.</summary>
    [Setting("Most transactions that append to the log at the same time, for each server.", Unit = "transactions", Minimum = 1, Maximum = 64)]
    public int Writers { get; init; } = 4;
}
