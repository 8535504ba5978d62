using BlendedLRS.Server.Hosting;
using BlendedLRS.Server.Options;

namespace BlendedLRS.Server.Copy;

/// <summary>Where a store is, on the command line: <c>sqlite:DIR</c> or <c>postgres:CONNECTION</c>. It may hold a password, so no message repeats it.</summary>
internal static class StoreAddress
{
    private const string Sqlite = "sqlite:";
    private const string Postgres = "postgres:";

    /// <summary>The options under which that store is opened.</summary>
    /// <param name="flag">Which flag it is, for messages.</param>
    /// <param name="address">The address; <c>postgres:</c> alone stands for the connection string of the options.</param>
    /// <param name="options">The options of this run.</param>
    /// <exception cref="StartRefusedException">It is no address.</exception>
    public static LrsOptions Read(string flag, string address, LrsOptions options)
    {
        if (address.StartsWith(Sqlite, StringComparison.OrdinalIgnoreCase) && address[Sqlite.Length..].Trim() is { Length: > 0 } directory)
        {
            return options with
            {
                Installation = options.Installation with { DataDirectory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)) },
                Postgres = new SharedStoreOptions(),
            };
        }

        if (address.StartsWith(Postgres, StringComparison.OrdinalIgnoreCase)
            && (address[Postgres.Length..].Trim() is { Length: > 0 } given ? given : options.Postgres.ConnectionString) is { } connection)
        {
            return options with { Postgres = options.Postgres with { ConnectionString = connection, ReplicaConnectionString = null } };
        }

        throw new StartRefusedException(
            $"{flag} is a store: sqlite:DIRECTORY, or postgres:CONNECTION-STRING (Host=db;Database=blendedlrs;Username=blendedlrs), or postgres: alone for the one of BlendedLRS:Postgres:ConnectionString. What was given is neither.");
    }

    /// <summary>Whether two addresses name the same store.</summary>
    public static bool AreSame(LrsOptions one, LrsOptions other) => one.Postgres.ConnectionString == other.Postgres.ConnectionString
        && (one.Postgres.ConnectionString is not null || one.Installation.DataDirectory == other.Installation.DataDirectory);
}
