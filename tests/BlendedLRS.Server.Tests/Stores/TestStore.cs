using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BlendedLRS.Storage.Tests.Stores;

namespace BlendedLRS.Server.Tests.Stores;

/// <summary>The store that belongs to a data directory: SQLite in it, or where the environment says so a PostgreSQL database that comes and goes with it.</summary>
internal static class TestStore
{
    /// <summary>Names the store of all tests: <c>postgres</c>, else SQLite.</summary>
    public const string Variable = "BLENDEDLRS_TEST_STORE";

    private const string Flag = "BlendedLRS:Postgres:ConnectionString";
    private const int NameBytes = 10;

    private static readonly ConcurrentDictionary<string, Lazy<string>> Databases = new(StringComparer.Ordinal);

    /// <summary>Whether the tests run on PostgreSQL.</summary>
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable(Variable) == "postgres"
        && (TestDatabases.Server is null ? throw new InvalidOperationException($"{Variable} is postgres, but {TestDatabases.Variable} does not say where the server is.") : true);

    /// <summary>Adds what a server needs to find the store of a directory, unless it is said already.</summary>
    public static Dictionary<string, string?> AddTo(Dictionary<string, string?> flags, string directory)
    {
        if (IsPostgres && !flags.ContainsKey(Flag))
        {
            flags[Flag] = ConnectionStringOf(directory);
        }

        return flags;
    }

    /// <summary>Reads a number from the database of a server.</summary>
    public static Task<long> ScalarAsync(TestServer server, string text) => TestDatabases.ScalarAsync<long>(server.Flags[Flag]!, text);

    /// <summary>Deletes a directory with every store in it.</summary>
    public static void Delete(string directory)
    {
        var full = Path.GetFullPath(directory);
        foreach (var path in Databases.Keys.Where(path => path == full || path.StartsWith(full + Path.DirectorySeparatorChar, StringComparison.Ordinal)).ToList())
        {
            if (Databases.TryRemove(path, out var database))
            {
                Complete(() => TestDatabases.DropAsync(database.Value));
            }
        }

        Directory.Delete(full, recursive: true);
    }

    private static string ConnectionStringOf(string directory) => Databases.GetOrAdd(
        Path.GetFullPath(directory),
        path => new Lazy<string>(() =>
        {
            var database = "";
            Complete(async () => database = await TestDatabases.CreateAsync(NameOf(path)));
            return database;
        })).Value;

    private static string NameOf(string path) => "server_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, NameBytes));

    // On a thread of its own: the test's threads are few, and one of them waits here.
    private static void Complete(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}
