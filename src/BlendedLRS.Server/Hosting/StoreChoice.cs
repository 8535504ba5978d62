using BlendedLRS.Server.Options;
using BlendedLRS.Storage;

namespace BlendedLRS.Server.Hosting;

/// <summary>Which store an installation has: the embedded one in its data directory, or a database that several servers share.</summary>
/// <param name="Embedded">Opens the embedded one.</param>
/// <param name="Shared">Opens the shared one.</param>
internal sealed record StoreChoice(Func<string, TimeProvider, IStore> Embedded, Func<SharedStoreOptions, TimeProvider, CancellationToken, Task<IStore>> Shared)
{
    /// <summary>Whether there is an embedded one in a directory.</summary>
    public required Func<string, bool> EmbeddedExists { get; init; }

    /// <summary>Whether there is a shared one.</summary>
    public required Func<SharedStoreOptions, CancellationToken, Task<bool>> SharedExists { get; init; }

    /// <summary>Whether the store that the options name is there already: <see cref="OpenAsync"/> would create it.</summary>
    public Task<bool> ExistsAsync(LrsOptions options, CancellationToken cancellation) => options.Postgres.ConnectionString is null
        ? Task.FromResult(EmbeddedExists(DataDirectory(options)))
        : SharedExists(options.Postgres, cancellation);

    /// <summary>Opens the one that the options name.</summary>
    public Task<IStore> OpenAsync(LrsOptions options, TimeProvider clock, CancellationToken cancellation) => options.Postgres.ConnectionString is null
        ? Task.FromResult(Embedded(DataDirectory(options), clock))
        : Shared(options.Postgres, clock, cancellation);

    /// <summary>The data directory of an embedded store, for what works on its files.</summary>
    /// <exception cref="StartRefusedException">The store is a shared one.</exception>
    public static string DirectoryOfEmbedded(LrsOptions options, string verb) => options.Postgres.ConnectionString is null
        ? DataDirectory(options)
        : throw new StartRefusedException(
            $"'{verb}' copies the files of a SQLite store, and this store is a PostgreSQL database: use pg_dump, or base backups with point-in-time recovery (docs/operations/README.md).");

    private static string DataDirectory(LrsOptions options) => Path.GetFullPath(options.Installation.DataDirectory);
}
